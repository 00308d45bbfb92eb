/**
 * What to read next, and why: stories that are about the same, found by their words. Uses story, people, text, db, http.
 * Door: {@link RelatedEvaluation}, {@link StorylineEvaluation}.
 */
@NullMarked
package broadsheet.related;

import org.jspecify.annotations.NullMarked;
