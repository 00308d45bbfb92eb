/**
 * Where editors arrange the front page: put, order, pin until a time, look, undo.
 * Door: {@link FrontPageDesk}.
 */
@NullMarked
package broadsheet.desk.frontpage;

import org.jspecify.annotations.NullMarked;
