/**
 * The moderators' side of a discussion: what waits for whom, who looks at what, what was decided and can be taken back.
 * Door: {@link Queues}, {@link Decisions}.
 */
@NullMarked
package broadsheet.discussion.moderation;

import org.jspecify.annotations.NullMarked;
