/** Judges a remark by machine, as spam or as abuse, and learns from what moderators decide. Uses nothing.
 * Door: {@link broadsheet.discussion.judge.Judge}. Nothing here stores, hides or deletes: it says how likely, and why. */
@NullMarked
package broadsheet.discussion.judge;

import org.jspecify.annotations.NullMarked;
