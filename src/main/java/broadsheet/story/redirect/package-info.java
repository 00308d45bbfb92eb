/**
 * Old addresses and where they lead: kept, judged, never a loop or a chain.
 * Door: {@link Redirects}.
 */
@NullMarked
package broadsheet.story.redirect;

import org.jspecify.annotations.NullMarked;
