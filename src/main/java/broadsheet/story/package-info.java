/**
 * The story itself: what it says, where it stands, who wrote it, what it once said, where it is found. Uses text, html, db, people, media.
 * Door: {@link Stories}, {@link Publications}.
 */
@NullMarked
package broadsheet.story;

import org.jspecify.annotations.NullMarked;
