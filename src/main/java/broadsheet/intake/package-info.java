/**
 * Bringing stories in from elsewhere: pages, and readers' comments out of other systems; whole exports and feeds will join them.
 * Uses text, db, people, story, discussion, extraction.
 * Door: {@link PageIntake}, {@link broadsheet.intake.comment.CommentIntake}.
 */
@NullMarked
package broadsheet.intake;

import org.jspecify.annotations.NullMarked;
