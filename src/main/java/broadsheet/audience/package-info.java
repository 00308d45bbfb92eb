/**
 * How many read what, without watching anybody: counts that cannot be traced back to a reader, and their screen at the desk.
 * Uses story, people, text, db, http.
 * Door: {@link Audience}, {@link Figures}, {@link AudienceScreens}.
 */
@NullMarked
package broadsheet.audience;

import org.jspecify.annotations.NullMarked;
