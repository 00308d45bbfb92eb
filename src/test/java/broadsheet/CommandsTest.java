package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.db.DataFolder;
import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
    private static final String PAGE = """
            The bridge is open again

            By Gwen Ashdown

            The old bridge opened to walkers on Monday after seven months of work on its two middle piers.

            “I have missed the short way home,” said Ada Holm, who lives on the far bank and works at the school.

            Cars will follow when the parapets have dried, which the engineers expect within three weeks.
            """;

    @TempDir
    private Path folder;

    @Test
    void a_page_is_brought_in_as_a_draft_and_the_second_time_nothing_changes() throws IOException {
        var page = write("bridge.txt", PAGE);
        var first = bringIn(page);
        assertThat(first.status()).isZero();
        assertThat(first.out()).startsWith("bridge.txt: a new story, draft at /news/the-bridge-is-open-again");

        var second = bringIn(page);
        assertThat(second.status()).isZero();
        assertThat(second.out())
                .isEqualToIgnoringNewLines(
                        "bridge.txt: here already, nothing changed, draft at /news/the-bridge-is-open-again");
    }

    @Test
    void a_draft_can_be_published_by_bringing_it_in_again() throws IOException {
        var page = write("bridge.txt", PAGE);
        bringIn(page);
        assertThat(bringIn(page, "--publish").out()).contains("published now");
        assertThat(bringIn(page, "--publish").out()).contains("nothing changed");
        assertThat(latestHeadlines()).containsExactly("The bridge is open again");
    }

    @Test
    void a_page_that_was_mended_changes_its_story_and_makes_no_second() throws IOException {
        bringIn(write("bridge.txt", PAGE), "--publish");
        var mended = bringIn(write("bridge.txt", PAGE.replace("three weeks", "two weeks")), "--publish");
        assertThat(mended.out()).contains("here already, and changed since");
        assertThat(latestHeadlines()).hasSize(1);
    }

    @Test
    void results_can_be_had_as_json() throws IOException {
        var page = write("bridge.txt", PAGE);
        var line = new JsonMapper().readTree(bringIn(page, "--json").out());
        assertThat(line.get("outcome").asString()).isEqualTo("made");
        assertThat(line.get("standing").asString()).isEqualTo("draft");
        assertThat(new JsonMapper()
                        .readTree(Command.run("version", "--json").out())
                        .has("broadsheet"))
                .isTrue();
    }

    @Test
    void extract_stores_nothing_and_prints_every_field() throws IOException {
        var found = Command.run("extract", write("bridge.txt", PAGE).toString());
        assertThat(found.status()).isZero();
        var line = new JsonMapper().readTree(found.out());
        assertThat(line.propertyNames())
                .containsExactly(
                        "file",
                        "title",
                        "kicker",
                        "standfirst",
                        "byline",
                        "published",
                        "modified",
                        "language",
                        "direction",
                        "site",
                        "image",
                        "text",
                        "html",
                        "dropped",
                        "encoding");
        assertThat(line.get("text").asString().split("\n\n")).hasSize(3);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void what_cannot_be_read_is_named_and_the_rest_goes_on() throws IOException {
        var good = write("bridge.txt", PAGE);
        var empty = write("empty.html", "");
        var picture = folder.resolve("picture.txt");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2});
        var done = Command.run(
                "import", empty.toString(), picture.toString(), "nowhere.html", good.toString(), "--data", data());
        assertThat(done.status()).isEqualTo(1);
        assertThat(done.out()).contains("bridge.txt: a new story");
        assertThat(done.err().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("empty.html: the file is empty."))
                .anyMatch(line -> line.contains("picture.txt: this is not text but a PNG picture"))
                .anyMatch(line -> line.contains("nowhere.html: there is no such file."));
    }

    @Test
    void an_old_encoding_is_recognised_and_said() throws IOException {
        var page = folder.resolve("old.txt");
        Files.write(page, PAGE.getBytes(Charset.forName("windows-1252")));
        var done = bringIn(page);
        assertThat(done.status()).isZero();
        assertThat(done.out()).contains("read as windows-1252");
    }

    @Test
    void a_folder_without_pages_is_one_sentence() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        var done = Command.run("import", empty.toString(), "--data", data());
        assertThat(done.status()).isEqualTo(1);
        assertThat(done.err())
                .isEqualToIgnoringNewLines(
                        "broadsheet: " + empty + ": there are no pages (.html, .txt) in this folder.");
    }

    @Test
    void an_unknown_section_is_a_sentence_and_nothing_is_half_stored() throws IOException {
        var done = bringIn(write("bridge.txt", PAGE), "--section", "sport");
        assertThat(done.status()).isEqualTo(1);
        assertThat(done.err()).contains("There is no section “sport”.");
        assertThat(latestHeadlines()).isEmpty();
    }

    @Test
    void a_section_whose_address_has_another_use_is_refused() throws IOException {
        var done = bringIn(write("bridge.txt", PAGE), "--sections", "News,Search");
        assertThat(done.status()).isEqualTo(1);
        assertThat(done.err()).contains("A section cannot be called “Search”: the address /search/ has another use.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo --port seven",
                "demo --port 70000",
                "demo --proxies 99",
                "serve --base-url ftp://example.org",
                "serve --database mysql://somewhere",
                "serve --language engl!sh",
                "serve --zone Middle/Earth",
                "import",
                "import x --section Not/A/Slug",
                "fly",
                ""
            })
    void wrong_usage_is_status_2_and_one_sentence(String line) {
        var done = Command.run(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(done.status()).isEqualTo(2);
        assertThat(done.out()).isEmpty();
        assertThat(done.err().lines()).hasSize(2);
        assertThat(done.err()).startsWith("broadsheet: ").doesNotContain("Exception");
    }

    @Test
    void a_port_that_is_taken_is_one_sentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var done = Command.run("serve", "--data", data(), "--port", "" + taken.getLocalPort());
            assertThat(done.status()).isEqualTo(1);
            assertThat(done.err().lines()).singleElement().asString().contains("" + taken.getLocalPort());
        }
    }

    @Test
    void two_processes_do_not_share_a_data_folder() {
        try (var first = DataFolder.open(Path.of(data()))) {
            var done = Command.run("serve", "--data", data(), "--port", "0");
            assertThat(done.status()).isEqualTo(1);
            assertThat(done.err().lines())
                    .singleElement()
                    .asString()
                    .contains(first.path().toString());
        }
    }

    @Test
    void a_database_that_is_down_is_one_sentence() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        var done = Command.run(
                "serve", "--data", data(), "--database", "postgresql://someone:secret@127.0.0.1:" + nobody + "/paper");
        assertThat(done.status()).isEqualTo(1);
        assertThat(done.err().lines())
                .singleElement()
                .asString()
                .contains("127.0.0.1")
                .doesNotContain("secret");
    }

    @Test
    void a_data_folder_of_a_newer_version_is_left_alone() {
        bringInNothing();
        try (var database = Database.open(DatabaseAddress.parse(null, Path.of(data())), InstantSource.system())) {
            database.run(tx -> tx.sql().execute("""
                    insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                      installed_by, execution_time, success)
                    values (9999, '9999', 'from the future', 'SQL', 'V9999__future.sql', 1, 'x', 1, 1)"""));
        }
        var done = Command.run("serve", "--data", data(), "--port", "0");
        assertThat(done.status()).isEqualTo(1);
        assertThat(done.err().lines()).singleElement().asString().contains("newer");
    }

    @Test
    void a_file_in_the_place_of_the_data_folder_is_one_sentence() throws IOException {
        var file = write("file", "words");
        var done = Command.run("serve", "--data", file.toString(), "--port", "0");
        assertThat(done.status()).isEqualTo(1);
        assertThat(done.err().lines()).hasSize(1);
    }

    @Test
    void comments_come_in_under_the_stories_they_stood_under_and_go_out_again() throws IOException {
        bringIn(write("bridge.txt", PAGE), "--publish");
        var export = write("disqus.xml", """
                <disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
                <thread dsq:id="1"><link>https://old.example/2020/the-bridge-is-open-again/</link></thread>
                <thread dsq:id="2"><link>https://old.example/lost</link></thread>
                <post dsq:id="3"><message>&lt;p&gt;At last.&lt;/p&gt;</message><createdAt>2020-01-02T03:04:05Z</createdAt>
                <author><name>Ann</name></author><thread dsq:id="1"/></post>
                <post dsq:id="4"><message>Where?</message><createdAt>2020-01-02T03:04:05Z</createdAt>
                <author><name>Bo</name></author><thread dsq:id="2"/></post>
                </disqus>""");
        var first = bringIn(export);
        assertThat(first.out()).contains("disqus.xml: brought in one comment; 0 more were here already");
        assertThat(first.err()).contains("no story here has the address https://old.example/lost");
        assertThat(bringIn(export).out()).contains("brought in 0 comments; 1 more were here already");

        var file = folder.resolve("out.jsonl");
        var out =
                Command.run("export", "comments", file.toString(), "--data", data(), "--base-url", "https://b.example");
        assertThat(out.status()).as(out.err()).isZero();
        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        var comment = JsonMapper.shared().readTree(lines.getLast());
        assertThat(comment.get("text").asString()).isEqualTo("At last.");
        assertThat(comment.get("page").asString()).isEqualTo("https://b.example/news/the-bridge-is-open-again");
        assertThat(Command.run("export", "comments", file.toString(), "--as", "csv", "--data", data())
                        .status())
                .isEqualTo(2);
    }

    private void bringInNothing() {
        Command.run("import", folder.resolve("nothing.txt").toString(), "--data", data());
    }

    private Command bringIn(Path page, String... more) {
        var arguments = new ArrayList<>(List.of("import", page.toString(), "--data", data()));
        arguments.addAll(List.of(more));
        return Command.run(arguments.toArray(String[]::new));
    }

    private List<String> latestHeadlines() {
        try (var database = Database.open(DatabaseAddress.parse(null, Path.of(data())), InstantSource.system())) {
            assertThat(database.<Boolean>read(new Publications()::exists)).isTrue();
            return database.read(sql -> new Stories()
                    .latest(sql, 10, 0).stream()
                            .map(teaser -> teaser.headline())
                            .toList());
        }
    }

    private String data() {
        return folder.resolve("paper").toString();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
