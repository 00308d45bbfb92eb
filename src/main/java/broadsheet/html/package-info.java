/**
 * HTML out: templates that lie beside the classes they show, and the one type for HTML that need not be escaped; colours
 * that can be read. Knows no
 * news. Uses nothing.
 * Door: {@link Templates}, {@link Markup}.
 */
@NullMarked
package broadsheet.html;

import org.jspecify.annotations.NullMarked;
