/**
 * Readers' accounts: a mail address and a name, the browsers somebody chose to sign in with, the links that bring them in,
 * and whom they would rather not read. Stands apart from the staff's accounts in tables and cookies.
 * Uses text, html, db, http, mail.
 * Door: {@link Readership}, {@link ReaderGate}.
 */
@NullMarked
package broadsheet.people.reader;

import org.jspecify.annotations.NullMarked;
