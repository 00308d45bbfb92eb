package broadsheet.intake.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.SharedData;
import broadsheet.intake.comment.ForeignComment.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignCommentsTest {
    @TempDir
    private Path folder;

    private final List<String> troubles = new ArrayList<>();

    private List<ForeignComment> shared(String archive, String name) throws IOException {
        var files = SharedData.archive("import/" + archive + ".tar.gz", path -> path.endsWith(name));
        assertThat(files).as(name).hasSize(1);
        return read(name.replace('/', '-'), files.values().iterator().next());
    }

    private List<ForeignComment> read(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.write(file, content);
        return ForeignComments.in(file, troubles::add);
    }

    private List<ForeignComment> read(String name, String content) throws IOException {
        return read(name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static ForeignComment only(List<ForeignComment> comments, String origin) {
        return comments.stream()
                .filter(one -> one.origin().equals(origin))
                .reduce((_, _) -> {
                    throw new AssertionError("twice: " + origin);
                })
                .orElseThrow();
    }

    @Test
    void disqus() throws IOException {
        var comments = shared("comment-exports", "isso/disqus.xml");
        var answer = only(comments, "disqus:5");
        assertThat(answer.parent()).isEqualTo("disqus:4");
        assertThat(answer.page()).isEqualTo("http://example.org/");
        assertThat(answer.text()).isEqualTo("Hello, World.");
        assertThat(answer.name()).isEqualTo("user");
        assertThat(answer.mail()).isEqualTo("foo@bar.com");
        assertThat(answer.written()).isEqualTo(Instant.parse("2013-10-11T06:51:33Z"));
        assertThat(comments).noneMatch(one -> one.origin().equals("disqus:6"));
        assertThat(troubles)
                .anyMatch(told -> told.contains("comment 6 stands under a page that the file does not name"));
        assertThat(comments).anyMatch(one -> one.standing() == Standing.GONE);
    }

    @Test
    void commento() throws IOException {
        var comments = shared("comment-exports", "remark42/commento.json");
        assertThat(comments).hasSizeGreaterThan(2).allMatch(one -> one.page().startsWith("/blog/post/"));
        assertThat(comments)
                .anyMatch(one -> one.name().equals("User5276") && one.text().contains("Example 2"));
        assertThat(comments).anyMatch(one -> one.written().equals(Instant.parse("2021-03-17T12:09:47.722181Z")));
    }

    @Test
    void a_remark42_tree_with_deleted_branches() throws IOException {
        var comments = shared("comment-exports", "remark42/tree_del.json");
        assertThat(only(comments, "remark42:111").parent()).isEqualTo("remark42:11");
        assertThat(only(comments, "remark42:223").standing()).isEqualTo(Standing.GONE);
        assertThat(only(comments, "remark42:2241").parent()).isEqualTo("remark42:223");
        assertThat(troubles).isEmpty();
    }

    @Test
    void a_remark42_backup() throws IOException {
        var comments = read("backup.jsonl", """
                {"version":1,"users":[],"posts":[]}
                {"id":"a","pid":"","text":"<p>so <em>good</em></p>","orig":"so *good*","user":{"name":"Ann","id":"g_1","admin":true},"locator":{"site":"s","url":"https://old.example/news/a"},"score":3,"time":"2024-02-03T04:05:06.123+01:00"}
                {"id":"b","pid":"a","text":"<p>yes</p>","user":{"name":"Bo"},"locator":{"site":"s","url":"https://old.example/news/a"},"score":-2,
                {"id":"c","pid":"a","text":"<p>no</p>","user":{"name":"Cy"},"locator":{"site":"s","url":"https://old.example/news/a"},"score":-2,"time":"2024-02-03T05:05:06Z"}
                """);
        assertThat(comments).hasSize(2);
        assertThat(comments.getFirst().text()).isEqualTo("so *good*");
        assertThat(comments.getFirst().ofStaff()).isTrue();
        assertThat(comments.getFirst().recommendations()).isEqualTo(3);
        assertThat(comments.getFirst().written()).isEqualTo(Instant.parse("2024-02-03T03:05:06.123Z"));
        assertThat(comments.getLast().recommendations()).isZero();
        assertThat(troubles).singleElement().asString().contains("line 3 is left out");
    }

    @Test
    void the_plain_pages_that_isso_reads() throws IOException {
        var comments = shared("comment-exports", "isso/generic.json");
        assertThat(comments).hasSize(2);
        assertThat(comments.getLast().page()).isEqualTo("/posts/0007/");
        assertThat(comments.getLast().text()).isEqualTo("Ja-make-a me crazzy mon :)");
        assertThat(comments.getFirst().written()).isEqualTo(Instant.parse("2005-02-24T04:03:37Z"));
    }

    @Test
    void the_database_of_isso() throws SQLException {
        var file = folder.resolve("comments.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("create table threads (id integer primary key, uri text, title text)");
            statement.execute("""
                    create table comments (tid integer, id integer primary key, parent integer, created float,
                      modified float, mode integer, remote_addr text, text text, author text, email text, website text,
                      likes integer, dislikes integer, voters blob, notification integer)""");
            statement.execute("insert into threads values (1, '/news/a', 'A')");
            statement.execute(
                    "insert into comments values (1,1,null,1700000000.5,null,1,'','first','Ann','a@b.example','',2,0,'',0)");
            statement.execute(
                    "insert into comments values (1,2,1,1700000001,null,2,'','second',null,null,'',0,0,'',0)");
            statement.execute("insert into comments values (1,3,1,1700000002,null,4,'','','','','',0,0,'',0)");
        }
        var comments = ForeignComments.in(file, troubles::add);
        assertThat(comments)
                .extracting(ForeignComment::standing)
                .containsExactly(Standing.SHOWN, Standing.WAITING, Standing.GONE);
        assertThat(comments.get(1).parent()).isEqualTo("isso:1");
        assertThat(comments.getFirst().written()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_500L));
        assertThat(comments.getFirst().recommendations()).isEqualTo(2);
    }

    @Test
    void the_collections_of_coral() throws IOException {
        Files.writeString(folder.resolve("stories.json"), """
                {"id":"s1","url":"https://old.example/news/a","tenantID":"t"}
                """);
        Files.writeString(folder.resolve("users.json"), """
                {"id":"u1","username":"Ann","email":"ann@example.org","role":"COMMENTER"}
                {"id":"u2","username":"Gwen Ashdown","role":"STAFF"}
                """);
        var comments = read("comments.json", """
                {"id":"c1","tenantID":"t","storyID":"s1","authorID":"u1","parentID":null,"status":"NONE","createdAt":{"$date":"2021-03-12T11:21:56.000Z"},"revisions":[{"body":"old"},{"body":"<div>so <b>good</b></div>"}],"actionCounts":{"REACTION":4}}
                {"id":"c2","tenantID":"t","storyID":"s1","authorID":"u2","parentID":"c1","status":"PREMOD","createdAt":{"$date":"2021-03-12T11:22:56.000Z"},"revisions":[{"body":"thanks"}]}
                {"id":"c3","tenantID":"t","storyID":"gone","authorID":"u2","status":"NONE","createdAt":{"$date":"2021-03-12T11:22:56.000Z"},"revisions":[]}
                """);
        assertThat(comments).hasSize(2);
        assertThat(comments.getFirst().text()).isEqualTo("so **good**");
        assertThat(comments.getFirst().recommendations()).isEqualTo(4);
        assertThat(comments.getLast().ofStaff()).isTrue();
        assertThat(comments.getLast().standing()).isEqualTo(Standing.WAITING);
        assertThat(troubles).singleElement().asString().contains("“c3”");
    }

    @Test
    void wordpress() throws IOException {
        var comments = shared("wxr", "theme-test-data/themeunittestdata.wordpress.xml");
        assertThat(comments).hasSizeGreaterThan(20);
        assertThat(comments)
                .anyMatch(one -> one.parent() != null
                        && comments.stream().anyMatch(other -> other.origin().equals(one.parent())));
        assertThat(comments).allMatch(one -> !one.page().isBlank());
        assertThat(comments).extracting(ForeignComment::origin).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"crazy-cdata.xml", "malformed-simple.xml", "blank-lines.xml", "missing-tags.xml"})
    void a_wordpress_export_that_is_no_proper_xml_is_read_as_far_as_it_goes(String name) throws IOException {
        assertThat(shared("wxr", "wordpress-importer/" + name)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "<html><body>a page</body></html>", "{\"something\": 1}", "{\"commenters\": ["})
    void what_is_no_export_is_refused_in_a_sentence(String content) {
        assertThatThrownBy(() -> read("what.json", content))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("what.json");
    }
}
