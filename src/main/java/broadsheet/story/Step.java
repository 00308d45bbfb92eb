package broadsheet.story;

import java.util.Arrays;
import java.util.Locale;

/** What kind of change a published revision is to its reader. */
public enum Step {
    /** The first one readers saw. */
    FIRST,
    /** A typo; kept in the history, not announced. */
    SILENT,
    /** New facts. */
    UPDATE,
    /** The same facts, said more clearly. */
    CLARIFICATION,
    /** Something was wrong. */
    CORRECTION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether readers are told. */
    public boolean announced() {
        return this == UPDATE || this == CLARIFICATION || this == CORRECTION;
    }

    public static Step of(String word) {
        return Arrays.stream(values())
                .filter(step -> step.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“%s” is no kind of change.".formatted(word)));
    }
}
