/**
 * Visits any site in Chromium as a supervisor's tool does, before and after each choice, and writes down what it stored and
 * whom it asked (decision 76). Knows nothing of this paper but how its notice is recognised. Uses nothing.
 * Door: {@link Auditor}.
 */
@NullMarked
package broadsheet.auditor;

import org.jspecify.annotations.NullMarked;
