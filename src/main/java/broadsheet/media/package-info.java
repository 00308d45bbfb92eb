/**
 * Pictures: what is known of them, their files in every width and crop, and the library that takes new ones in. Uses text, db.
 * Door: {@link Pictures}, {@link PictureFiles}, {@link Library}, {@link Stacks}.
 */
@NullMarked
package broadsheet.media;

import org.jspecify.annotations.NullMarked;
