/**
 * Words as such: slugs, languages and their direction, counting, dates in words. Knows no news. Uses nothing.
 * Door: {@link Slug}, {@link Language}.
 */
@NullMarked
package broadsheet.text;

import org.jspecify.annotations.NullMarked;
