/**
 * Words as such: slugs, languages and their direction, counting, dates in words; how a text in any language comes apart into words. Knows no news. Uses nothing.
 * Door: {@link Slug}, {@link Language}, {@link Words}, {@link Analysers}, {@link Messages}, {@link Lines}.
 */
@NullMarked
package broadsheet.text;

import org.jspecify.annotations.NullMarked;
