package broadsheet.discussion.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns of phrase that tell something whatever the story, from {@code phrases.txt}: a line per kind and language. */
final class Phrases {
    /** Kind of phrase to the expression that finds any of its phrases. */
    static final Map<String, Pattern> BY_KIND = read();

    private Phrases() {}

    private static Map<String, Pattern> read() {
        try (var in = Phrases.class.getResourceAsStream("phrases.txt")) {
            if (in == null) throw new IllegalStateException("phrases.txt is missing from the jar.");
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.groupingBy(
                            parts -> parts[0].strip(),
                            LinkedHashMap::new,
                            Collectors.collectingAndThen(
                                    Collectors.mapping(parts -> parts[1], Collectors.joining(",")), Phrases::anyOf)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A star stands for the rest of a word, a space for any run of spaces. */
    private static Pattern anyOf(String phrases) {
        var choices = Arrays.stream(phrases.split(","))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .map(phrase ->
                        Pattern.quote(phrase).replace("*", "\\E\\p{L}{0,8}\\Q").replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + choices + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
