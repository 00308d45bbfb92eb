/**
 * From a foreign page to an article: what a page declares, its densest prose, its byline and dates, and what was left out and
 * why. Stores nothing, fetches nothing. Uses story, text.
 * Door: {@link broadsheet.extraction.Extractor}.
 */
@NullMarked
package broadsheet.extraction;

import org.jspecify.annotations.NullMarked;
