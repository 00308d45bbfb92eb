package broadsheet.discussion;

import java.time.Duration;
import java.util.Arrays;

/** How often somebody who follows a thread is written to at most. */
public enum Often {
    /** As answers come, but never more than once in a quarter of an hour. */
    SOON(Duration.ofMinutes(15)),
    DAILY(Duration.ofDays(1)),
    WEEKLY(Duration.ofDays(7));

    private final Duration pause;

    Often(Duration pause) {
        this.pause = pause;
    }

    /** Between two letters. */
    public Duration pause() {
        return pause;
    }

    /** The word it is stored and sent under. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What a word stands for; {@link #SOON} for one that says nothing. */
    public static Often of(String word) {
        return Arrays.stream(values())
                .filter(often -> often.word().equals(word))
                .findFirst()
                .orElse(SOON);
    }
}
