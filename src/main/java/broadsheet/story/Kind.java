package broadsheet.story;

import java.util.Arrays;
import java.util.Locale;

/** What kind of piece a reader has in front of them; shown on the page, so that opinion is never taken for news. */
public enum Kind {
    NEWS,
    ANALYSIS,
    OPINION,
    INTERVIEW,
    REVIEW,
    LIVE,
    EXPLAINER;

    /** The word it is stored and imported under. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "“%s” is no kind of story: use news, analysis, opinion, interview, review, live or explainer."
                                .formatted(word)));
    }
}
