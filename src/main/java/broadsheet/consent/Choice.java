package broadsheet.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a reader's own cookie says: {@code 1.ID.KIND.LETTERS.SECONDS}. It is theirs: whoever changes it changes only what
 * their own browser may load.
 *
 * @param id stands here and beside the proof, nowhere else
 * @param kind of the terms they decided about
 */
public record Choice(String id, String kind, Set<Purpose> agreed, Instant at) {
    private static final Pattern SHAPE =
            Pattern.compile("1\\.([0-9a-f-]{36})\\.([0-9a-f]{10})\\.(-|[psem]{1,4})\\.([0-9]{1,11})");

    public Choice {
        agreed = Set.copyOf(agreed);
    }

    /** What a browser sent; empty for what we never wrote. */
    public static Optional<Choice> read(String cookie) {
        var match = SHAPE.matcher(cookie);
        if (!match.matches()) return Optional.empty();
        var agreed = EnumSet.noneOf(Purpose.class);
        for (var purpose : Purpose.OPTIONAL) if (match.group(3).indexOf(purpose.letter()) >= 0) agreed.add(purpose);
        var at = Instant.ofEpochSecond(Long.parseLong(match.group(4)));
        return Optional.of(new Choice(match.group(1), match.group(2), agreed, at));
    }

    /** What the browser is given to keep. */
    public String cookie() {
        var letters = new StringBuilder();
        for (var purpose : Purpose.OPTIONAL) if (agreed.contains(purpose)) letters.append(purpose.letter());
        return String.join(".", "1", id, kind, letters.isEmpty() ? "-" : letters, Long.toString(at.getEpochSecond()));
    }

    /** Whether it still stands: about what is asked now, and not too long ago. */
    public boolean standsAt(Instant now, Terms terms, Duration age) {
        return kind.equals(terms.kind()) && !at.isAfter(now.plusSeconds(60)) && now.isBefore(at.plus(age));
    }
}
