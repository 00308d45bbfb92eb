/**
 * What a theme's templates have to work with: the parts of every kind of page, and the pages set by them.
 * Door: {@link Kits}, {@link ThemedPages}.
 */
@NullMarked
package broadsheet.front.theme;

import org.jspecify.annotations.NullMarked;
