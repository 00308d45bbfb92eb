package broadsheet.discussion.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns of phrase that tell something whatever the story, from {@code phrases.txt}: a line per kind and language. */
final class Phrases {
    /** Kind of phrase to what finds any of its phrases. */
    static final Map<String, Phrases> BY_KIND = read();

    /** Finds any of them, anywhere. */
    final Pattern pattern;

    private final Set<Integer> openings;
    private final Set<Character> letters;

    private Phrases(List<String> phrases) {
        pattern = anyOf(phrases);
        openings = phrases.stream()
                .filter(phrase -> !opensAnyhow(phrase))
                .map(phrase -> opening(phrase, 0))
                .collect(Collectors.toUnmodifiableSet());
        letters = phrases.stream()
                .filter(Phrases::opensAnyhow)
                .map(phrase -> folded(phrase.charAt(0)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How often one of them is said, and no more than so often.
     *
     * <p>The expression is tried only where a word begins as one of the phrases does: tried at every letter of every comment, all
     * kinds of phrases together were a quarter of what taking in a comment cost.
     */
    int times(String text, int most) {
        var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int times = 0;
        for (int at = 0; at < text.length() && times < most; ) {
            if (mayBegin(text, at) && matcher.region(at, text.length()).lookingAt()) {
                times++;
                at = matcher.end();
            } else at++;
        }
        return times;
    }

    private boolean mayBegin(String text, int at) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) return false;
        return openings.contains(opening(text, at)) || letters.contains(folded(text.charAt(at)));
    }

    /** Whether any letter may come after the first. */
    private static boolean opensAnyhow(String phrase) {
        return phrase.startsWith("*", 1);
    }

    /** The first two letters as one number, whatever their case; nothing but a letter or a digit counts as a second one. */
    private static int opening(String text, int at) {
        char second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        return folded(text.charAt(at)) << Character.SIZE | (Character.isLetterOrDigit(second) ? folded(second) : 0);
    }

    /** As {@link Pattern#UNICODE_CASE} compares. */
    private static char folded(char letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    private static Map<String, Phrases> read() {
        try (var in = Phrases.class.getResourceAsStream("phrases.txt")) {
            if (in == null) throw new IllegalStateException("phrases.txt is missing from the jar.");
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.groupingBy(
                            parts -> parts[0].strip(),
                            LinkedHashMap::new,
                            Collectors.collectingAndThen(
                                    Collectors.mapping(parts -> parts[1], Collectors.joining(",")),
                                    line -> new Phrases(phrases(line)))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> phrases(String line) {
        return Arrays.stream(line.split(","))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    /** A star stands for the rest of a word, a space for any run of spaces. */
    private static Pattern anyOf(List<String> phrases) {
        var choices = phrases.stream()
                .map(phrase ->
                        Pattern.quote(phrase).replace("*", "\\E\\p{L}{0,8}\\Q").replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + choices + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
