/**
 * Direct quotations in a text, and who is said to have spoken: by rule, from quotation marks, verbs of saying and names. Uses text.
 * Door: {@link Quotations}.
 */
@NullMarked
package broadsheet.story.quotation;

import org.jspecify.annotations.NullMarked;
