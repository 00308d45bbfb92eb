package broadsheet.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.SharedData;
import broadsheet.extraction.ExtractionScore.Agreement;
import broadsheet.extraction.ExtractionScore.Pieces;
import broadsheet.extraction.ExtractionScore.Shingles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of others, as they occur. Each floor lies a little below what was reached, so that it cannot be lost unnoticed. */
class ExtractionScoreTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static String body(String html, String address) {
        try {
            return new Extractor().html("page", html, address).body().plainText();
        } catch (NotAnArticle _) {
            return "";
        }
    }

    @Test
    void news_and_blog_pages_of_the_zyte_benchmark() {
        var files = SharedData.archive("article-extraction/zyte-benchmark.tar.gz");
        var score = new Shingles();
        for (var page : json(files, "ground-truth.json").properties()) {
            var html = unzipped(file(files, "html/" + page.getKey() + ".html.gz"));
            score.add(page.getValue().get("articleBody").asString(), body(html, ""));
        }
        System.out.println("zyte-benchmark: " + score.result());
        assertThat(score.result().f1()).isGreaterThan(0.95);
    }

    @Test
    void pages_in_many_languages_of_the_trafilatura_evaluation() {
        var files = SharedData.archive("article-extraction/trafilatura-eval.tar.gz");
        var text = new Pieces();
        var title = new Agreement("title");
        var author = new Agreement("author");
        var date = new Agreement("date");
        long milliseconds = 0;
        var annotations = json(files, "annotations.json").properties();
        for (var page : annotations) {
            var expected = page.getValue();
            long before = System.nanoTime();
            var decoded =
                    Encodings.decode(file(files, "html/" + expected.get("file").asString()));
            var extract = HtmlPage.read(decoded.text(), page.getKey());
            milliseconds += (System.nanoTime() - before) / 1_000_000;
            text.add(
                    strings(expected.get("with")),
                    strings(expected.get("without")),
                    extract.body().plainText());
            for (var one : answer(expected, "title"))
                title.add(same(one, extract.title()) || same(one, extract.kicker() + " " + extract.title()));
            for (var one : answer(expected, "author")) author.add(names(one).equals(new HashSet<>(extract.byline())));
            for (var one : answer(expected, "date"))
                date.add(extract.published() != null
                        && one.startsWith(extract.published().day().toString()));
        }
        System.out.println("trafilatura-eval: " + text.result() + ", " + title + ", " + author + ", " + date + ", "
                + milliseconds / annotations.size() + " ms a page");
        assertThat(text.result().f1()).isGreaterThan(0.885);
        assertThat(title.share()).isGreaterThan(0.80);
        assertThat(author.share()).isGreaterThan(0.50);
        assertThat(date.share()).isGreaterThan(0.77);
    }

    @Test
    void what_readability_finds_on_its_own_test_pages() {
        var files = SharedData.archive("article-extraction/readability-pages.tar.gz");
        double overlap = 0;
        int pages = 0;
        var fields = List.of(
                new Agreement("title"),
                new Agreement("byline"),
                new Agreement("site"),
                new Agreement("language"),
                new Agreement("direction"));
        for (var name : new ArrayList<>(files.keySet())) {
            if (!name.endsWith("/source.html")) continue;
            var folder = name.substring(0, name.length() - "source.html".length());
            var expected = MAPPER.readTree(files.get(folder + "expected-metadata.json"));
            var extract = HtmlPage.read(Encodings.decode(files.get(name)).text(), "http://fakehost/test/page.html");
            var words = Jsoup.parse(new String(files.get(folder + "expected.html"), StandardCharsets.UTF_8))
                    .text();
            overlap +=
                    ExtractionScore.overlap(words, extract.body().plainText()).f1();
            pages++;
            for (var one : answer(expected, "title"))
                fields.get(0).add(same(one, extract.title()) || same(one, extract.kicker() + " " + extract.title()));
            for (var one : answer(expected, "byline"))
                fields.get(1).add(extract.byline().stream().anyMatch(one::contains));
            for (var one : answer(expected, "siteName")) fields.get(2).add(same(one, extract.site()));
            for (var one : answer(expected, "lang"))
                fields.get(3)
                        .add(extract.language() != null
                                && one.equalsIgnoreCase(extract.language().tag()));
            for (var one : answer(expected, "dir"))
                fields.get(4).add(one.equals(extract.direction().attribute()));
        }
        System.out.printf(Locale.ROOT, "readability-pages: word overlap F1 %.4f, %s%n", overlap / pages, fields);
        assertThat(overlap / pages).isGreaterThan(0.90);
        assertThat(fields.getFirst().share()).isGreaterThan(0.6);
    }

    private static boolean same(String expected, String found) {
        return Trimming.plain(expected).equals(Trimming.plain(found));
    }

    private static HashSet<String> names(String written) {
        return new HashSet<>(List.of(written.split("; | und | and ")));
    }

    /** The expected answer; none where the annotators left it open. */
    private static List<String> answer(JsonNode expected, String field) {
        var value = expected.get(field);
        if (value != null && value.isArray()) value = value.isEmpty() ? null : value.get(0);
        return value == null || !value.isString() || value.asString().isBlank()
                ? List.of()
                : List.of(value.asString().strip());
    }

    private static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        for (var one : array) strings.add(one.asString());
        return strings;
    }

    private static JsonNode json(Map<String, byte[]> files, String name) {
        return MAPPER.readTree(file(files, name));
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().equals(name) || file.getKey().endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The archive has no " + name))
                .getValue();
    }

    private static String unzipped(byte[] bytes) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
