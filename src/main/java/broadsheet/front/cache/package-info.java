/**
 * Finished pages in memory: kept, lent, forgotten by what they show, and made again for whoever asks. Uses http. Door:
 * {@link PageCache}. Nothing here knows how a page is made or what a key means.
 */
@NullMarked
package broadsheet.front.cache;

import org.jspecify.annotations.NullMarked;
