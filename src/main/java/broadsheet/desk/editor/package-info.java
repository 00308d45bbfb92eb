/**
 * Where stories are written: the list of all, the screen of one, and its working copy for the typing surface in the browser.
 * Door: {@link StoryDesk}.
 */
@NullMarked
package broadsheet.desk.editor;

import org.jspecify.annotations.NullMarked;
