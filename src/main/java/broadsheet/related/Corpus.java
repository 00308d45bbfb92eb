package broadsheet.related;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stories out of a file of JSON lines, plain or gzipped.
 *
 * @param skipped a sentence for each line that could not be read
 */
record Corpus(List<CorpusLine> lines, List<String> skipped) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Corpus read(Path file) throws IOException {
        var corpus = new Corpus(new ArrayList<>(), new ArrayList<>());
        var known = new HashSet<String>();
        try (var reader = new BufferedReader(new InputStreamReader(plain(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) corpus.add(number, line, known);
            }
        }
        return corpus;
    }

    private void add(int number, String line, HashSet<String> known) {
        try {
            var read = CorpusLine.of(JSON.readTree(line));
            if (!known.add(read.id())) throw new IllegalArgumentException("has an “id” that an earlier line has");
            lines.add(read);
        } catch (JacksonException broken) {
            skipped.add("Line %d is not JSON: %s.".formatted(number, broken.getOriginalMessage()));
        } catch (IllegalArgumentException | IllegalStateException refusal) {
            skipped.add("Line %d %s.".formatted(number, refusal.getMessage()));
        }
    }

    private static InputStream plain(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new GZIPInputStream(in) : in;
    }
}
