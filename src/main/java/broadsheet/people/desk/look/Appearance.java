package broadsheet.people.desk.look;

import broadsheet.db.Settings;
import broadsheet.db.Transaction;
import broadsheet.html.Colour;
import broadsheet.html.Density;
import broadsheet.html.Ground;
import broadsheet.html.Palette;
import broadsheet.html.Typeface;
import broadsheet.html.theme.Theme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a newsroom has chosen for its pages.
 *
 * @param theme that the pages are set in; what is not chosen is as the theme has it
 * @param accent as it was chosen; pages show it as near to that as stays readable
 * @param drop whether long reads and opinion begin with a drop capital
 * @param logo null for the name in type
 */
public record Appearance(
        Theme theme,
        Colour accent,
        Colour second,
        Typeface headlines,
        Typeface text,
        Density density,
        boolean drop,
        @Nullable Logo logo) {

    /** The colours of {@code tokens.css}, and the faces. */
    static final Map<String, String> HOUSE = Map.of(
            "accent",
            "#8f1d14",
            "second",
            "#1f4e5f",
            "headlines",
            Typeface.NEWSPRINT.word(),
            "text",
            Typeface.NEWSPRINT.word(),
            "density",
            Density.USUAL.word(),
            "drop",
            "yes");

    private static final String ROOM = "look";
    private static final String WHOLE = ":root";
    private static final String NO_DROP =
            "--drop:normal;--drop-weight:400;--drop-face:var(--serif);--drop-colour:currentcolor;--drop-gap:0;";

    /** As the house makes it. */
    public static Appearance usual() {
        return of(Theme.HOUSE, Map.of(), null);
    }

    /** What a field is in a theme before anybody chooses. */
    static String usual(Theme theme, String field) {
        return theme.card().look().getOrDefault(field, HOUSE.getOrDefault(field, ""));
    }

    /** What is stored; what is not, or cannot be read, is as the theme has it. */
    static Appearance read(Settings settings, Themes themes, Handle sql) {
        var chosen = settings.of(sql, ROOM);
        return of(themes.worn(sql), chosen, Logo.stored(chosen.get("logo")));
    }

    /** From words by field; what is missing or cannot be read is as the theme has it. */
    static Appearance of(Theme theme, Map<String, String> words, @Nullable Logo logo) {
        return new Appearance(
                theme,
                field(theme, words, "accent", word -> Colour.read(word).orElse(null)),
                field(theme, words, "second", word -> Colour.read(word).orElse(null)),
                field(theme, words, "headlines", word -> Typeface.read(word).orElse(null)),
                field(theme, words, "text", word -> Typeface.read(word).orElse(null)),
                field(theme, words, "density", word -> Density.read(word).orElse(null)),
                words.getOrDefault("drop", usual(theme, "drop")).equals("yes"),
                logo);
    }

    private static <T> T field(
            Theme theme, Map<String, String> words, String field, Function<String, @Nullable T> reading) {
        var read = reading.apply(words.getOrDefault(field, ""));
        if (read == null) read = reading.apply(usual(theme, field));
        if (read == null) throw new IllegalStateException("The house has no usual %s.".formatted(field));
        return read;
    }

    /** Keeps it, and lets every page know. What is as the theme has it is not kept, and follows the theme. */
    void save(Settings settings, Themes themes, Transaction transaction) {
        themes.choose(transaction, theme);
        words().forEach((field, value) -> {
            if (field.equals("theme")) return;
            if (value.equals(usual(theme, field))) settings.remove(transaction, ROOM + "." + field);
            else settings.save(transaction, ROOM + "." + field, value);
        });
        if (logo == null) settings.remove(transaction, ROOM + ".logo");
        else settings.save(transaction, ROOM + ".logo", logo.storable());
        transaction.changed("appearance.saved", "frame");
    }

    /** All but the logo, as it is stored and sent. */
    Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("theme", theme.card().name());
        words.put("accent", accent.hex());
        words.put("second", second.hex());
        words.put("headlines", headlines.word());
        words.put("text", text.word());
        words.put("density", density.word());
        words.put("drop", drop ? "yes" : "no");
        return words;
    }

    Appearance with(@Nullable Logo other) {
        return new Appearance(theme, accent, second, headlines, text, density, drop, other);
    }

    private Ground ground() {
        return Ground.read(theme.card().look().getOrDefault("ground", "")).orElse(Ground.CREAM);
    }

    /**
     * The tokens that follow from it, to stand after {@code tokens.css} and the theme's own sheet. On paper and in forced
     * colours nothing is changed.
     *
     * @param where a selector: {@code :root}, or the part of a page that shows how it would look
     */
    String css(String where) {
        var css = new StringBuilder();
        var palette = new Palette(accent, second);
        boolean coloured =
                !accent.hex().equals(HOUSE.get("accent")) || !second.hex().equals(HOUSE.get("second"));
        var day = ground().dayTokens() + (coloured ? palette.dayTokens() : "");
        var tokens = ground().tokens() + (coloured ? palette.tokens() : "");
        if (!tokens.isEmpty()) {
            css.append("@media screen and (forced-colors:none){%s{%s}@supports (color:light-dark(#000,#fff)){%s{%s}}}\n"
                    .formatted(where, day, where, tokens));
        }
        var type = headlines.headlineTokens() + text.textTokens() + density.tokens() + (drop ? "" : NO_DROP);
        if (!type.isEmpty()) css.append("%s{%s}\n".formatted(where, type));
        if (where.equals(WHOLE)) css.append(density.rules());
        return css.toString();
    }
}
