package broadsheet.people.desk.look;

import broadsheet.db.Settings;
import broadsheet.db.Transaction;
import broadsheet.html.Colour;
import broadsheet.html.Palette;
import broadsheet.html.Typeface;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a newsroom has chosen for its pages.
 *
 * @param accent as it was chosen; pages show it as near to that as stays readable
 * @param logo null for the name in type
 */
public record Appearance(
        Colour accent,
        Colour second,
        Typeface headlines,
        Typeface text,
        Density density,
        @Nullable Logo logo) {

    /** As the program makes it; the colours are those of {@code tokens.css}. */
    public static final Appearance USUAL = new Appearance(
            Colour.of("#8f1d14"), Colour.of("#1f4e5f"), Typeface.NEWSPRINT, Typeface.NEWSPRINT, Density.USUAL, null);

    private static final String ROOM = "look";

    /** What is stored; what is not, or cannot be read, is as usual. */
    static Appearance read(Settings settings, Handle sql) {
        var chosen = settings.of(sql, ROOM);
        return new Appearance(
                Colour.read(chosen.getOrDefault("accent", "")).orElse(USUAL.accent),
                Colour.read(chosen.getOrDefault("second", "")).orElse(USUAL.second),
                Typeface.read(chosen.getOrDefault("headlines", "")).orElse(USUAL.headlines),
                Typeface.read(chosen.getOrDefault("text", "")).orElse(USUAL.text),
                Density.read(chosen.getOrDefault("density", "")).orElse(USUAL.density),
                Logo.stored(chosen.get("logo")));
    }

    /** Keeps it, and lets every page know. */
    void save(Settings settings, Transaction transaction) {
        words().forEach((name, value) -> settings.save(transaction, ROOM + "." + name, value));
        if (logo == null) settings.remove(transaction, ROOM + ".logo");
        else settings.save(transaction, ROOM + ".logo", logo.storable());
        transaction.changed("appearance.saved", "frame");
    }

    /** All but the logo, as it is stored and sent. */
    Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("accent", accent.hex());
        words.put("second", second.hex());
        words.put("headlines", headlines.word());
        words.put("text", text.word());
        words.put("density", density.word());
        return words;
    }

    Appearance with(@Nullable Logo other) {
        return new Appearance(accent, second, headlines, text, density, other);
    }

    /**
     * The tokens that follow from it, to stand after {@code tokens.css}. On paper and in forced colours nothing is changed.
     *
     * @param where a selector: {@code :root}, or the part of a page that shows how it would look
     */
    String css(String where) {
        var css = new StringBuilder();
        if (!accent.equals(USUAL.accent) || !second.equals(USUAL.second)) {
            var palette = new Palette(accent, second);
            css.append("@media screen and (forced-colors:none){%s{%s}@supports (color:light-dark(#000,#fff)){%s{%s}}}\n"
                    .formatted(where, palette.dayTokens(), where, palette.tokens()));
        }
        var type = headlines.headlineTokens() + text.textTokens() + density.tokens();
        if (!type.isEmpty()) css.append("%s{%s}\n".formatted(where, type));
        return css.toString();
    }
}
