/**
 * How staff prove who they are: accounts, passwords, one-time codes, passkeys, sessions, invitations, and the logbook of who did
 * what. Uses text, html, db, http.
 * Door: {@link Accounts}, {@link Sessions}, {@link Logbook}.
 */
@NullMarked
package broadsheet.people.account;

import org.jspecify.annotations.NullMarked;
