package broadsheet.desk.typing;

import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The script that makes an element with {@code data-editor} a surface to type a story in, for the one page that needs it. The
 * element says where the working copy and its lock are ({@code data-copy}, {@code data-lock}), the language and direction of the
 * story, and the words of the surface ({@code data-words}).
 */
public final class TypingSurface {
    /** The script's name among the assets. */
    public static final String SCRIPT = "editor.js";

    /** What the program sends to browsers from here. */
    public static final List<String> ASSETS = List.of("broadsheet/desk/typing/" + SCRIPT);

    private static final Messages.Catalogue WORDS = Messages.beside(TypingSurface.class, "typing");
    private static final JsonMapper MAPPER = new JsonMapper();

    private TypingSurface() {}

    /** What the surface says in a language of the desk, as a JSON object of sentences with {@code {0}} for their parts. */
    public static String words(Language language) {
        return MAPPER.writeValueAsString(WORDS.in(language).under("typing."));
    }
}
