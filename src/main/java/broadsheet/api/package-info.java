/**
 * The newsroom for programs: what readers can read, as JSON. Uses text, db, http, story, discussion, related, search. Door: {@link Api}.
 */
@NullMarked
package broadsheet.api;

import org.jspecify.annotations.NullMarked;
