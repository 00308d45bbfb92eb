/**
 * Pictures and their variants, with alt text, caption, credit and licence. Uses text, db.
 * Door: {@link Pictures}, {@link PictureFiles}.
 */
@NullMarked
package broadsheet.media;

import org.jspecify.annotations.NullMarked;
