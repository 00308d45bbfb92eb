package broadsheet.html.theme;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a theme says of itself: {@code theme.json}.
 *
 * @param name as its folder is called
 * @param title as people call it
 * @param version of the theme, as its makers count
 * @param about one sentence for who chooses; may be empty
 * @param look what it begins with, in the words of the appearance screen: accent, second, headlines, text, density, drop; and
 *     {@code ground}
 * @param pictures whether lists have a picture with every story that has one
 */
public record ThemeCard(
        String name, String title, String version, String about, Map<String, String> look, boolean pictures) {
    /** The contract that this program keeps; a theme names the one it was written for. */
    public static final int CONTRACT = 1;

    public static final ThemeCard HOUSE =
            new ThemeCard("broadsheet", "Broadsheet", "1", "Calm and typographic: the house's own.", Map.of(), false);

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Set<String> FIELDS =
            Set.of("contract", "name", "title", "version", "about", "look", "pictures");
    private static final Set<String> LOOKS =
            Set.of("accent", "second", "headlines", "text", "density", "drop", "ground");
    private static final int LONGEST = 200;

    public ThemeCard {
        look = Map.copyOf(look);
    }

    /** Whether a theme can be called this. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static ThemeCard read(@Nullable String json) throws Flaw {
        if (json == null) throw flaw("card.missing");
        JsonNode root;
        try {
            root = new JsonMapper().readTree(json);
        } catch (JacksonException torn) {
            var place = torn.getLocation();
            throw new Flaw(ThemeFiles.CARD, place == null ? 0 : place.getLineNr(), "card.json");
        }
        if (!root.isObject()) throw flaw("card.object");
        for (var field : root.propertyNames()) {
            if (!FIELDS.contains(field)) throw flaw("card.field", field);
        }
        int contract = root.path("contract").asInt(0);
        if (contract != CONTRACT) {
            throw flaw("card.contract", contract, CONTRACT);
        }
        var name = text(root, "name");
        if (!isName(name)) throw flaw("card.name");
        var title = text(root, "title");
        return new ThemeCard(
                name,
                title.isEmpty() ? name : title,
                text(root, "version"),
                text(root, "about"),
                look(root.path("look")),
                root.path("pictures").asBoolean(false));
    }

    private static String text(JsonNode root, String field) throws Flaw {
        var value = root.path(field);
        if (value.isMissingNode()) return "";
        if (!value.isString() || value.stringValue().length() > LONGEST) {
            throw flaw("card.text", field, LONGEST);
        }
        return value.stringValue().strip();
    }

    private static Map<String, String> look(JsonNode node) throws Flaw {
        var look = new TreeMap<String, String>();
        for (var entry : node.properties()) {
            if (!LOOKS.contains(entry.getKey())) {
                throw flaw(
                        "card.look",
                        entry.getKey(),
                        String.join(", ", LOOKS.stream().sorted().toList()));
            }
            Looks.check(entry.getKey(), entry.getValue().asString(""));
            look.put(entry.getKey(), entry.getValue().asString(""));
        }
        return look;
    }

    private static Flaw flaw(String key, Object... parts) {
        return new Flaw(ThemeFiles.CARD, 0, key, parts);
    }
}
