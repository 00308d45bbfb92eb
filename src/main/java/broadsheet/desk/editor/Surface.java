package broadsheet.desk.editor;

import broadsheet.text.Language;
import java.util.List;
import java.util.function.Function;

/**
 * What makes a story's text typed in place, where scripts run.
 *
 * @param scripts addresses of modules; empty where there is no such surface, and the text is typed as Markdown by everybody
 * @param words what it says, as JSON, for the language of the desk
 */
public record Surface(List<String> scripts, Function<Language, String> words) {
    /** No surface: forms alone. */
    public static final Surface NONE = new Surface(List.of(), _ -> "{}");

    public Surface {
        scripts = List.copyOf(scripts);
    }
}
