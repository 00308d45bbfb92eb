package broadsheet.discussion.judge;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remarks on which somebody has decided, out of JSON lines with {@code text}, {@code spam} (0 or 1), {@code video} or
 * {@code group} and, where known, {@code date}.
 *
 * @param lessons in order of time
 * @param skipped a sentence for each line that could not be read
 */
record DecidedRemarks(List<Lesson> lessons, List<String> skipped) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Line(String date, String text, boolean spam, String group) {
        static Line of(JsonNode line) {
            if (!line.path("text").isString()) throw new IllegalArgumentException("has no “text”");
            if (!line.path("spam").isNumber() && !line.path("spam").isBoolean())
                throw new IllegalArgumentException("has no “spam” of 0 or 1");
            var group = line.path("group").asString(line.path("video").asString(""));
            // Collections keep what a page showed, with its entities and line breaks in markup.
            var text = Jsoup.parse(line.path("text").asString())
                    .wholeText()
                    .replace("\uFEFF", "")
                    .strip();
            return new Line(
                    line.path("date").asString(""),
                    text,
                    line.path("spam").asInt(0) == 1 || line.path("spam").asBoolean(false),
                    group);
        }
    }

    static DecidedRemarks read(Path file) throws IOException {
        var lines = new ArrayList<Line>();
        var skipped = new ArrayList<String>();
        try (var reader = new BufferedReader(new InputStreamReader(plain(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) continue;
                try {
                    lines.add(Line.of(JSON.readTree(line)));
                } catch (JacksonException broken) {
                    skipped.add("Line %d is not JSON: %s.".formatted(number, broken.getOriginalMessage()));
                } catch (IllegalArgumentException refusal) {
                    skipped.add("Line %d %s.".formatted(number, refusal.getMessage()));
                }
            }
        }
        lines.sort(Comparator.comparing(Line::date));
        return new DecidedRemarks(lessons(lines), skipped);
    }

    /** Counts for each how often the same was said before, as the newsroom's own store does. */
    private static List<Lesson> lessons(List<Line> lines) {
        var said = new HashMap<String, Integer>();
        return lines.stream()
                .map(line -> {
                    int before = Sameness.key(line.text())
                            .map(key -> said.merge(key, 1, Integer::sum) - 1)
                            .orElse(0);
                    return new Lesson(new Remark(line.text(), before, 0), line.spam(), line.group());
                })
                .toList();
    }

    private static InputStream plain(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new GZIPInputStream(in) : in;
    }
}
