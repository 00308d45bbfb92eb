/**
 * The newsroom for programs: what readers can read, as JSON. Uses text, http, story, search. Door: {@link Api}.
 */
@NullMarked
package broadsheet.api;

import org.jspecify.annotations.NullMarked;
