/** Readers' comments. Uses nothing. Door: {@link broadsheet.discussion.judge.Judge}. */
@NullMarked
package broadsheet.discussion;

import org.jspecify.annotations.NullMarked;
