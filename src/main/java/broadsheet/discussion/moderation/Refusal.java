package broadsheet.discussion.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a comment is not shown: eleven reasons, each of which its writer can be told. */
public enum Refusal {
    ABUSE,
    HATE,
    THREAT,
    SPAM,
    ADVERTISING,
    FALSE,
    PRIVATE,
    ILLEGAL,
    OFF_TOPIC,
    REPEATED,
    OTHER;

    /** The word it is stored and sent under. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Refusal> of(String word) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.word().equals(word))
                .findFirst();
    }
}
