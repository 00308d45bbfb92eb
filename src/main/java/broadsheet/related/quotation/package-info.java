/**
 * Who said what over time: quotations out of published stories, and what the desk decided about those found by rule. Uses story, people, text, db, http.
 * Door: {@link Quoted}, {@link QuotationDesk}, {@link Stenographer}, {@link QuotationScreens}.
 */
@NullMarked
package broadsheet.related.quotation;

import org.jspecify.annotations.NullMarked;
