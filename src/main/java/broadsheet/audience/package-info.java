/**
 * How many read, without watching anybody: counts that cannot be traced back to a reader. Uses nothing.
 * Door: {@link ReadersOfTheDay}.
 */
@NullMarked
package broadsheet.audience;

import org.jspecify.annotations.NullMarked;
