package broadsheet.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A type family a newsroom can choose: faces that systems have, so that nothing is fetched and no reader waits. Which face it
 * is differs from system to system; its character does not.
 */
public enum Typeface {
    /** The house's own: a sturdy text face, a high-contrast one for headlines. */
    NEWSPRINT("", ""),
    /** Old style, as in books. */
    BOOK(
            "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, \"URW Palladio L\", P052, \"Book Antiqua\", \"TeX Gyre Pagella\", \"Noto Serif\", serif",
            ""),
    /** Narrow and upright, as in The Times. */
    TIMES("\"Times New Roman\", Times, \"Liberation Serif\", Tinos, serif", ""),
    /** Sturdy, with slabs. */
    SLAB("Rockwell, \"Rockwell Nova\", \"Roboto Slab\", \"DejaVu Serif\", \"Sitka Small\", serif", ""),
    /** Neutral, without serifs. */
    GROTESQUE("\"Helvetica Neue\", Helvetica, \"Liberation Sans\", Arimo, Arial, sans-serif", ""),
    /** Open, without serifs. */
    HUMANIST("\"Avenir Next\", Seravek, \"Segoe UI\", \"Noto Sans\", Ubuntu, sans-serif", ""),
    /** Loud and narrow, for headlines. */
    CONDENSED(
            "\"Avenir Next Condensed\", \"Franklin Gothic Medium\", \"Arial Narrow\", \"Liberation Sans Narrow\", \"Noto Sans Condensed\", sans-serif",
            "narrow");

    private final String stack;
    private final String form;

    Typeface(String stack, String form) {
        this.stack = stack;
        this.form = form;
    }

    /** As it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Typeface> read(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** Whether it is for headlines only. */
    public boolean loud() {
        return form.equals("narrow");
    }

    /** Headlines in this face, as tokens; empty for the house's own. */
    public String headlineTokens() {
        return stack.isEmpty() ? "" : "--face-display:" + stack + ";--face-head:" + stack + ";";
    }

    /** Text in this face, as tokens; empty for the house's own. */
    public String textTokens() {
        return stack.isEmpty() ? "" : "--face-text:" + stack + ";";
    }
}
