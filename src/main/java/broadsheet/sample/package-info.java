/**
 * The Lennford Courier, an invented paper that shows what Broadsheet does: its people, sections, stories and pictures, brought
 * in through the same doors a newsroom uses. Uses text, db, people, media, story, discussion, related.
 * Door: {@link SampleNewsroom}.
 */
@NullMarked
package broadsheet.sample;

import org.jspecify.annotations.NullMarked;
