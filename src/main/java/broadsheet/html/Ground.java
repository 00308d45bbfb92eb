package broadsheet.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a page is printed on, and the ink that goes with it. No surface is nearer to its ink than {@link Palette} counts on. */
public enum Ground {
    /** Newsprint: warm, as {@code tokens.css} has it. */
    CREAM("", ""),
    /** Bright paper: neutral grey beside black and white. */
    WHITE(
            "--paper:#fff;--raised:#fff;--tint:#f2f2f2;--ink:#101010;--soft:#555;--rule:#d6d6d6;--line:#7f7f7f;",
            "--paper:light-dark(#fff,#121212);--raised:light-dark(#fff,#1a1a1a);--tint:light-dark(#f2f2f2,#1f1f1f);"
                    + "--ink:light-dark(#101010,#f0f0f0);--soft:light-dark(#555,#adadad);--rule:light-dark(#d6d6d6,#3a3a3a);"
                    + "--line:light-dark(#7f7f7f,#828282);");

    private final String dayTokens;
    private final String tokens;

    Ground(String dayTokens, String tokens) {
        this.dayTokens = dayTokens;
        this.tokens = tokens;
    }

    /** As it is written in a theme. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Ground> read(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** As CSS declarations for browsers that know {@code light-dark()}; empty for the house's own. */
    public String tokens() {
        return tokens;
    }

    /** The same by day alone, for those that do not. */
    public String dayTokens() {
        return dayTokens;
    }
}
