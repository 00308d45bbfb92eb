package broadsheet.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is offered, one sentence says what is wrong with it, and soon. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BadInputTest {
    private static final String PROSE =
            "The council voted on Tuesday to close the lido for the winter, two years after it had promised to keep it open. ";

    private final Extractor extractor = new Extractor();

    private Extract read(String name, byte[] bytes) {
        return extractor.page(SourceFile.of(name, bytes));
    }

    private Extract read(String text) {
        return read("page.html", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(String body) {
        return "<!doctype html><html><head><title>Lido to close</title></head><body>" + body + "</body></html>";
    }

    @Test
    void an_empty_file() {
        assertThatThrownBy(() -> read("war.html", new byte[0]))
                .isInstanceOf(NotAnArticle.class)
                .hasMessage("war.html: the file is empty.");
        assertThatThrownBy(() -> read("war.txt", " \n \n".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("war.txt: the file is empty.");
    }

    @Test
    void a_file_that_is_not_there_and_a_folder(@TempDir Path folder) {
        assertThatThrownBy(() -> SourceFile.read(folder.resolve("war.html")))
                .hasMessage("war.html: there is no such file.");
        assertThatThrownBy(() -> SourceFile.read(folder)).hasMessageEndingWith(": this is a folder, not a page.");
    }

    @Test
    void a_file_that_is_too_large(@TempDir Path folder) throws IOException {
        var file = folder.resolve("huge.html");
        try (var channel = java.nio.channels.FileChannel.open(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {'<'}), SourceFile.LARGEST);
        }
        assertThatThrownBy(() -> SourceFile.read(file))
                .hasMessage(
                        "huge.html: the file has 65 MB and a page may have at most 64 MB; save the page alone, without what it loads.");
        Files.delete(file);
    }

    @Test
    void a_binary_file_is_called_what_it_is() throws IOException {
        assertThatThrownBy(() -> read("lido.html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))
                .hasMessage("lido.html: this is not text but a PNG picture; save the page as HTML or copy its text.");
        assertThatThrownBy(() -> read("lido", "%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("a PDF document");
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(PROSE.getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> read("lido", zipped.toByteArray())).hasMessageContaining("a gzip archive");
        assertThatThrownBy(() -> read("lido", new byte[] {'a', 0, 'b', 1, 2, 3}))
                .hasMessageContaining("binary data");
    }

    @Test
    void a_page_without_an_article() {
        assertThatThrownBy(() -> read(page("<p>Please log in</p><nav>Home</nav>")))
                .isInstanceOf(NotAnArticle.class)
                .hasMessage("page.html: no article found in this page: it has 3 words of prose.");
        assertThatThrownBy(() -> read(page("<script>var x = 1;</script>")))
                .hasMessage("page.html: no article found in this page: it has 0 words of prose.");
        assertThatThrownBy(() -> read("a.txt", "One".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("a.txt: no article found in this text: it has 0 words of prose.");
    }

    @Test
    void a_wrongly_declared_encoding_is_seen_through_and_said() {
        var latin = page("<meta charset=utf-8><p>" + "Die Bücherei schließt über den Winter, sagt der Rat. ".repeat(5))
                .getBytes(Charset.forName("windows-1252"));
        var source = SourceFile.of("a.html", latin);
        assertThat(source.text()).contains("Bücherei schließt");
        assertThat(source.encoding()).isEqualTo("windows-1252 (recognised; the page declares UTF-8)");
        var utf8 = page("<meta charset=iso-8859-1><p>Die Bücherei").getBytes(StandardCharsets.UTF_8);
        assertThat(SourceFile.of("a.html", utf8).encoding())
                .isEqualTo("UTF-8 (recognised; the page declares ISO-8859-1)");
        assertThat(SourceFile.of("a.html", utf8).text()).contains("Bücherei");
    }

    @Test
    void encodings_by_mark_by_declaration_and_by_look() {
        var marked = ("\uFEFF" + PROSE).getBytes(StandardCharsets.UTF_16LE);
        assertThat(SourceFile.of("a.txt", marked).text()).isEqualTo(PROSE);
        assertThat(SourceFile.of("a.txt", marked).encoding()).isEqualTo("UTF-16LE (byte order mark)");
        var declared =
                page("<meta charset='windows-1256'><p>كان الماء باردا").getBytes(Charset.forName("windows-1256"));
        assertThat(SourceFile.of("a.html", declared).text()).contains("كان الماء باردا");
        assertThat(SourceFile.of("a.html", declared).encoding()).isEqualTo("windows-1256 (declared)");
        var looks = "Бассейн закроют на зиму, решил городской совет во вторник. "
                .repeat(8)
                .getBytes(Charset.forName("windows-1251"));
        assertThat(SourceFile.of("a.txt", looks).text()).contains("Бассейн закроют");
    }

    @Test
    void a_text_file_called_html_and_a_page_called_txt_are_read_as_what_they_are() {
        assertThat(SourceFile.of("a.html", (PROSE + "ate=\"Admination\" >").getBytes(StandardCharsets.UTF_8))
                        .isHtml())
                .isFalse();
        assertThat(SourceFile.of("a.txt", page("<p>" + PROSE).getBytes(StandardCharsets.UTF_8))
                        .isHtml())
                .isTrue();
        assertThat(SourceFile.of("a.txt", "<div><p>One</p><p>Two</p></div>".getBytes(StandardCharsets.UTF_8))
                        .isHtml())
                .isTrue();
    }

    @Test
    void a_hundred_thousand_levels_of_nesting() {
        var deep = page("<div>".repeat(100_000) + "<p>" + PROSE.repeat(4) + "</p>" + "</div>".repeat(100_000));
        assertThat(read(deep).body().plainText()).contains("close the lido");
        var inline = page("<p>" + "<b><i>".repeat(50_000) + PROSE.repeat(4));
        assertThat(read(inline).body().plainText()).contains("close the lido");
        var lists = page("<ul><li>".repeat(50_000) + PROSE + "<p>" + PROSE.repeat(4));
        assertThat(read(lists).body().words()).isPositive();
        var tables = page("<p>" + PROSE.repeat(9) + "</p>" + "<table><tr><td>".repeat(30_000) + PROSE);
        assertThat(read(tables).body().plainText()).contains("close the lido");
        var quotes = page("<p>" + PROSE.repeat(9) + "</p>" + "<blockquote>".repeat(100_000) + PROSE);
        assertThat(read(quotes).body().plainText()).contains("close the lido");
    }

    @Test
    void fifty_megabytes_of_page() {
        int copies = (50 << 20) / (PROSE.length() + 7);
        var page = page(("<p>" + PROSE + "</p>").repeat(copies));
        assertThatThrownBy(() -> read(page))
                .hasMessageMatching(
                        "page.html: this page has [0-9,]+ tags, more than any article; save the article alone.");
        assertThatThrownBy(() -> read(page(("<p>" + PROSE + "</p>").repeat(200_000))))
                .hasMessage("page.html: this page has 200,000 paragraphs and a story at most 20,000.");
        assertThat(read(page("<p>" + PROSE.repeat(9) + "</p><!--" + "x".repeat(50 << 20) + "-->"))
                        .body()
                        .plainText())
                .contains("lido");
        assertThat(read(page("<img src='data:image/png;base64," + "A".repeat(50 << 20) + "'><p>" + PROSE.repeat(9)))
                        .body()
                        .plainText())
                .contains("lido");
        assertThatThrownBy(() -> read(page("<b>".repeat((50 << 20) / 3))))
                .hasMessage("page.html: this page has 17,476,275 tags, more than any article; save the article alone.");
    }

    @Test
    void one_huge_line() {
        assertThatThrownBy(() ->
                        read("a.txt", PROSE.repeat((50 << 20) / PROSE.length()).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotAnArticle.class)
                .hasMessageStartingWith("a.txt: no article found in this text: it has a paragraph of ");
        assertThatThrownBy(() -> read("a.txt", ("a" + " ".repeat(50 << 20) + "b").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotAnArticle.class);
        assertThatThrownBy(() -> read("a.txt", "a".repeat(50 << 20).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotAnArticle.class);
        assertThatThrownBy(() -> read("a.txt", "“a”, ".repeat(5 << 20).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotAnArticle.class);
        assertThatThrownBy(() -> read("a.txt", "Lido\n".repeat(10 << 20).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotAnArticle.class);
    }

    @Test
    void hostile_paragraphs_of_ordinary_size_take_ordinary_time() {
        for (var piece : new String[] {
            "“",
            "”",
            "„“",
            "«",
            "a=\"b\" ",
            "<a ",
            "Mr. ",
            "A ",
            "said ",
            "by ",
            ", ",
            "1.",
            "/ ",
            "2021-",
            " said “No,” ",
            "The A ",
            "cookies we use "
        }) {
            var story = extractor.plainText(
                    "a.txt",
                    "Lido\n\n" + PROSE + "\n\n" + piece.repeat(18_000 / piece.length()) + "\n\n"
                            + piece.repeat(400 / piece.length()));
            assertThat(story.body().plainText()).contains("lido");
        }
    }

    @Test
    void broken_declarations_are_passed_over() {
        var broken = read(page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\", broken</script>"
                + "<script type='application/ld+json'>[[[[{\"@type\":[\"NewsArticle\"],\"headline\":\"Lido to close for good\",\"author\":[{\"name\":\"Ann Lee\"},\"Bo Kim\"],\"datePublished\":\"not a date\",}]]]]</script>"
                + "<script type='application/ld+json'>" + "[".repeat(200_000) + "</script>"
                + "<h1>Lido to close for good</h1><p>" + PROSE.repeat(4)));
        assertThat(broken.title()).isEqualTo("Lido to close for good");
        assertThat(broken.byline()).containsExactly("Ann Lee", "Bo Kim");
        assertThat(broken.published()).isNull();
    }
}
