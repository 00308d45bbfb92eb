/**
 * Who said what over time: quotations out of published stories, and what the desk decided about those found by rule. Uses story, text.
 * Door: {@link Sayings}.
 */
@NullMarked
package broadsheet.related.quotation;

import org.jspecify.annotations.NullMarked;
