/**
 * Bringing stories in from elsewhere: pages today; exports and feeds of other systems will join them. Uses text, db, people,
 * story, extraction.
 * Door: {@link PageIntake}.
 */
@NullMarked
package broadsheet.intake;

import org.jspecify.annotations.NullMarked;
