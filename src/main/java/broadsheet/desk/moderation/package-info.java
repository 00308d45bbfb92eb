/**
 * Where moderators decide about comments: queues, one key a decision, the conversation around it, the writer's record.
 * Door: {@link ModerationDesk}.
 */
@NullMarked
package broadsheet.desk.moderation;

import org.jspecify.annotations.NullMarked;
