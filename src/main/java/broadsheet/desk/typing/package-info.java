/**
 * The surface in the browser that a story is typed in: its script, and what it says. The script is written in TypeScript, in
 * {@code src/main/web/editor}.
 * Door: {@link TypingSurface}.
 */
@NullMarked
package broadsheet.desk.typing;

import org.jspecify.annotations.NullMarked;
