package broadsheet.people.desk.look;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much stands on a front page. */
public enum Density {
    /** Large heads, wide margins. */
    AIRY("--gap:clamp(1.5rem,1rem + 2vw,3rem);--h1:clamp(2.25rem,1.4rem + 3.4vw,4rem);--h2:1.75rem;--h3:1.4rem;"),
    USUAL(""),
    /** Small heads, narrow margins. */
    DENSE(
            "--gap:clamp(.875rem,.7rem + .8vw,1.375rem);--h1:clamp(1.75rem,1.3rem + 1.8vw,2.625rem);--h2:1.3rem;--h3:1.125rem;");

    private final String tokens;

    Density(String tokens) {
        this.tokens = tokens;
    }

    String tokens() {
        return tokens;
    }

    /** As it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Density> read(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
