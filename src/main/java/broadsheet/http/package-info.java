/**
 * The building's front door: listens, reads requests, answers them, keeps its limits.
 * Uses nothing.
 * Door: {@link Server}.
 */
@NullMarked
package broadsheet.http;

import org.jspecify.annotations.NullMarked;
