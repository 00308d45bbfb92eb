/**
 * Comments out of other systems: Disqus, WordPress, Commento, Isso, remark42, Coral, and our own lines. Each reader of a format gives
 * {@link ForeignComment}s; {@link CommentIntake} finds their stories and brings them in, once each.
 * Door: {@link CommentIntake}, {@link ForeignComments}.
 */
@NullMarked
package broadsheet.intake.comment;

import org.jspecify.annotations.NullMarked;
