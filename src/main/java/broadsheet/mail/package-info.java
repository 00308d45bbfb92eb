/** Letters out, in order, again after a failure: queued with the write that causes them, sent by any SMTP server. Uses db, html.
 * Door: {@link broadsheet.mail.Outbox}. Nothing here knows why a letter is written. */
@NullMarked
package broadsheet.mail;

import org.jspecify.annotations.NullMarked;
