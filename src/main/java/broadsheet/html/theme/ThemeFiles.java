package broadsheet.html.theme;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of a theme's files by their names, wherever they lie: in a folder, in the program, or stored.
 *
 * @param texts those that the contract knows
 */
public record ThemeFiles(Map<String, String> texts) {
    /** What every theme has. */
    static final String CARD = "theme.json";

    static final String SHEET = "theme.css";

    /** A template of a whole page in a thousand lines; the house's longest has sixty. */
    static final int MOST_BYTES = 64_000;

    private static final String ENDING = ".html";

    public ThemeFiles {
        texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /**
     * Reads a folder. Only files that the contract names are opened, and none that lies elsewhere.
     *
     * @param templates names of templates without their ending
     */
    public static ThemeFiles in(Path folder, Set<String> templates) throws Flaw {
        if (!Files.isDirectory(folder)) throw new Flaw(named(folder), 0, "folder.missing");
        var texts = new LinkedHashMap<String, String>();
        try (var listed = Files.newDirectoryStream(folder)) {
            for (var path : listed) {
                var name = named(path);
                if (isMeant(name, templates)) texts.put(name, text(folder, path));
            }
        } catch (IOException unreadable) {
            throw new Flaw(named(folder), 0, "folder.unreadable", String.valueOf(unreadable.getMessage()));
        }
        return new ThemeFiles(texts);
    }

    private static boolean isMeant(String name, Set<String> templates) throws Flaw {
        if (name.equals(CARD) || name.equals(SHEET)) return true;
        if (!name.endsWith(ENDING)) return false;
        if (templates.contains(name.substring(0, name.length() - ENDING.length()))) return true;
        throw new Flaw(name, 0, "file.template", String.join(", ", templates));
    }

    private static String text(Path folder, Path path) throws Flaw, IOException {
        var name = named(path);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                || !path.toRealPath().startsWith(folder.toRealPath())) {
            throw new Flaw(name, 0, "file.plain");
        }
        if (Files.size(path) > MOST_BYTES) throw tooLarge(name);
        try (var in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return decoded(name, in.readNBytes(MOST_BYTES + 1));
        }
    }

    static String decoded(String name, byte[] bytes) throws Flaw {
        if (bytes.length > MOST_BYTES) throw tooLarge(name);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException torn) {
            throw new Flaw(name, 0, "file.text");
        }
    }

    private static Flaw tooLarge(String name) {
        return new Flaw(name, 0, "file.large", MOST_BYTES / 1_000);
    }

    private static String named(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** One that comes with the program. @param folder on the class path, with a slash at the end */
    public static ThemeFiles builtIn(String folder, Set<String> templates) {
        var texts = new LinkedHashMap<String, String>();
        take(folder, CARD, texts);
        take(folder, SHEET, texts);
        for (var template : templates) take(folder, template + ENDING, texts);
        return new ThemeFiles(texts);
    }

    private static void take(String folder, String name, SequencedMap<String, String> texts) {
        try (var in = ThemeFiles.class.getClassLoader().getResourceAsStream(folder + name)) {
            if (in != null) texts.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** As one text, to be stored. */
    public String storable() {
        return new JsonMapper().writeValueAsString(texts);
    }

    /** What {@link #storable} made. */
    public static ThemeFiles stored(String json) throws Flaw {
        try {
            var texts = new LinkedHashMap<String, String>();
            new JsonMapper()
                    .readTree(json)
                    .properties()
                    .forEach(file -> texts.put(file.getKey(), file.getValue().asString()));
            return new ThemeFiles(texts);
        } catch (JacksonException torn) {
            throw new Flaw(CARD, 0, "stored.torn");
        }
    }

    /** With another name on the card. */
    ThemeFiles renamed(String name) throws Flaw {
        var card = texts.get(CARD);
        if (card == null || !(new JsonMapper().readTree(card) instanceof ObjectNode fields)) {
            throw new Flaw(CARD, 0, "copy.house");
        }
        fields.put("name", name).put("title", name);
        var renamed = new LinkedHashMap<>(texts);
        renamed.put(CARD, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n");
        return new ThemeFiles(renamed);
    }

    @Nullable
    String text(String name) {
        return texts.get(name);
    }

    /** The text of a template; null where the theme leaves it to the house. */
    @Nullable
    String template(String name) {
        return texts.get(name + ENDING);
    }
}
