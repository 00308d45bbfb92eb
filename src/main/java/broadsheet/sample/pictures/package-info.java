/** Draws the pictures of the sample newsroom as three-ink prints. */
@NullMarked
package broadsheet.sample.pictures;

import org.jspecify.annotations.NullMarked;
