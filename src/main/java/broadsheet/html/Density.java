package broadsheet.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much stands on a front page: size of heads, width of margins, how many columns a section has, and how much it says. */
public enum Density {
    /** Large heads, wide margins, two columns a section. */
    AIRY("--gap:clamp(1.5rem,1rem + 2vw,3rem);--h1:clamp(2.25rem,1.4rem + 3.4vw,4.25rem);--h2:1.75rem;--h3:1.4rem;"
            + "--page:76rem;--columns:minmax(0,1.5fr) minmax(0,1fr);--row:1.5rem;--brief:1.0625rem;"),
    USUAL(""),
    /** Small heads, narrow margins, four columns a section, and little besides headlines. */
    DENSE(
            "--gap:clamp(.75rem,.6rem + .6vw,1.125rem);--h1:clamp(1.75rem,1.3rem + 1.8vw,2.625rem);--h2:1.25rem;--h3:1.0625rem;"
                    + "--page:90rem;--columns:minmax(0,1.2fr) repeat(3,minmax(0,1fr));--row:.65rem;--brief:.875rem;--said:none;");

    private static final String FIRST_ROW = "@media(min-width:62rem){.part:not(.plain)>.columns>.teaser:%s{%s}}\n";

    private final String tokens;

    Density(String tokens) {
        this.tokens = tokens;
    }

    /** As CSS declarations; empty for the house's own. */
    public String tokens() {
        return tokens;
    }

    /** What follows from the number of columns: the stories of a section that stand in its first row. */
    public String rules() {
        return switch (this) {
            case USUAL -> "";
            case AIRY ->
                FIRST_ROW.formatted(
                        "nth-child(3)",
                        "padding-block-start:var(--row);margin-block-start:var(--row);"
                                + "border-block-start:1px solid var(--rule)");
            case DENSE -> FIRST_ROW.formatted("nth-child(4)", "padding-block-start:.15rem;margin:0;border:0");
        };
    }

    /** As it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Density> read(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
