/**
 * What readers agreed to, in the words of those who ask for it. Uses nothing.
 * Door: {@link broadsheet.consent.tcf.TcString}.
 */
@NullMarked
package broadsheet.consent;

import org.jspecify.annotations.NullMarked;
