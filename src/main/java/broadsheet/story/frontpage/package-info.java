/**
 * What stands where on the front page: what editors put there, and how the rest fills itself. Uses story, text, db.
 * Door: {@link Planner}, {@link Arrangements}.
 */
@NullMarked
package broadsheet.story.frontpage;

import org.jspecify.annotations.NullMarked;
