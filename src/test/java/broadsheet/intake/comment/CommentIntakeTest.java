package broadsheet.intake.comment;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Comments;
import broadsheet.discussion.Fate;
import broadsheet.discussion.Writer;
import broadsheet.export.CommentExport;
import broadsheet.intake.comment.ForeignComment.Standing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommentIntakeTest {
    private static final String STORY = "/culture/the-mouthers";
    private static final Instant THEN = Instant.parse("2021-03-12T11:21:56Z");

    @TempDir
    private Path folder;

    private @Nullable Newsroom opened;

    @AfterEach
    void close() {
        if (opened != null) opened.close();
    }

    private Newsroom open(TestDatabase kind) {
        var newsroom = Newsroom.open(kind);
        opened = newsroom;
        return newsroom;
    }

    private static ForeignComment comment(String origin, @Nullable String parent, Standing standing) {
        return new ForeignComment(
                origin,
                parent,
                "https://old.example" + STORY + "/index.html?utm_source=x#c",
                "Reader of " + origin,
                "a@example.org",
                "What *" + origin + "* says.",
                THEN.plusSeconds(origin.hashCode() & 0xff),
                standing,
                origin.length(),
                false);
    }

    private static List<Comment> all(Newsroom newsroom) {
        var story = newsroom.story(STORY).id();
        return newsroom.database().read(sql -> newsroom.discussion().comments().after(sql, "", 1_000)).stream()
                .filter(comment -> comment.story().equals(story))
                .toList();
    }

    private static Comment saying(Newsroom newsroom, String origin) {
        return all(newsroom).stream()
                .filter(comment -> comment.source().contains("*" + origin + "*"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void threads_and_times_are_kept_and_a_second_run_changes_nothing(TestDatabase kind) {
        var newsroom = open(kind);
        int before = all(newsroom).size();
        var foreign = new ArrayList<>(List.of(
                comment("x:1", null, Standing.SHOWN),
                comment("x:11", "x:1", Standing.SHOWN),
                comment("x:111", "x:11", Standing.SHOWN),
                comment("x:2", null, Standing.SPAM),
                comment("x:21", "x:2", Standing.SHOWN),
                comment("x:3", null, Standing.GONE),
                comment("x:31", "x:3", Standing.SHOWN),
                comment("x:4", null, Standing.GONE),
                comment("x:5", null, Standing.WAITING),
                comment("x:51", "x:5", Standing.SHOWN),
                comment("x:6", "x:7", Standing.SHOWN),
                comment("x:7", "x:6", Standing.SHOWN),
                comment("x:8", "x:nowhere", Standing.SHOWN)));
        Collections.shuffle(foreign, new Random(7));
        var intake = newsroom.commentIntake();

        var tally = intake.take(foreign, _ -> {});

        assertThat(tally.pages()).isEmpty();
        assertThat(tally.spam()).isEqualTo(1);
        assertThat(tally.brought()).isEqualTo(11);
        assertThat(all(newsroom)).hasSize(before + 11);
        var third = saying(newsroom, "x:111");
        assertThat(third.written())
                .isEqualTo(comment("x:111", null, Standing.SHOWN).written());
        assertThat(third.parent()).isEqualTo(saying(newsroom, "x:11").id());
        assertThat(third.thread()).isEqualTo(saying(newsroom, "x:1").id());
        assertThat(third.recommendations()).isEqualTo(5);
        assertThat(third.writer()).isEqualTo(new Writer.Guest("Reader of x:111", "a@example.org"));
        assertThat(saying(newsroom, "x:21").parent()).as("its parent was spam").isNull();
        var mark = saying(newsroom, "x:31").parent();
        assertThat(all(newsroom)).anyMatch(one -> one.id().equals(mark) && one.fate() instanceof Fate.Withdrawn);
        assertThat(saying(newsroom, "x:5").readable()).isFalse();
        assertThat(saying(newsroom, "x:51").readable())
                .as("it answers what nobody sees")
                .isFalse();
        assertThat(newsroom.page(STORY).select("#comments").text())
                .contains("What x:111 says.")
                .doesNotContain("x:51");

        var again = newsroom.commentIntake().take(foreign, _ -> {});
        assertThat(again.brought()).isZero();
        assertThat(again.known()).isEqualTo(11);
        assertThat(all(newsroom)).hasSize(before + 11);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_was_exported_comes_back_the_same_elsewhere(TestDatabase kind) throws IOException {
        var newsroom = open(kind);
        var lines = folder.resolve("comments.jsonl");
        var xml = folder.resolve("comments.xml");
        var base = URI.create("https://courier.example");
        int written = newsroom.commentExport().write(lines, CommentExport.Form.LINES, base);
        int inDisqus = newsroom.commentExport().write(xml, CommentExport.Form.DISQUS, base);
        var here = newsroom.database().read(sql -> new Comments().after(sql, "", 10_000));
        assertThat(written).isEqualTo(here.size()).isGreaterThan(12);

        var troubles = new ArrayList<String>();
        var read = ForeignComments.in(lines, troubles::add);
        assertThat(troubles).isEmpty();
        assertThat(read).hasSize(written);
        for (int i = 0; i < read.size(); i++) {
            var comment = here.get(i);
            assertThat(read.get(i).text()).isEqualTo(comment.source());
            assertThat(read.get(i).written()).isEqualTo(comment.written());
            assertThat(read.get(i).parent())
                    .isEqualTo(comment.parent() == null ? null : "broadsheet:" + comment.parent());
        }
        var fromDisqus = ForeignComments.in(xml, troubles::add);
        assertThat(troubles).isEmpty();
        assertThat(fromDisqus).hasSize(inDisqus).hasSizeLessThanOrEqualTo(written);
        var shown = here.stream().filter(Comment::readable).toList();
        for (var comment : shown) {
            assertThat(fromDisqus)
                    .anyMatch(one -> one.written().equals(comment.written())
                            && one.name().equals(comment.writer().name())
                            && one.standing() == Standing.SHOWN);
        }
        assertThat(Files.list(folder)).hasSize(2);
    }

    @Test
    void an_address_that_leads_nowhere_is_named_and_a_slug_that_is_alone_is_enough() {
        var newsroom = open(TestDatabase.SQLITE);
        var lost = new ForeignComment(
                "y:1", null, "https://old.example/2019/01/lost/", "A", null, "x", THEN, Standing.SHOWN, 0, false);
        var dated = new ForeignComment(
                "y:2",
                null,
                "https://old.example/2019/01/the-mouthers/",
                "A",
                null,
                "found by its slug",
                THEN,
                Standing.SHOWN,
                0,
                true);
        var tally = newsroom.commentIntake().take(List.of(lost, dated), _ -> {});
        assertThat(tally.pages()).containsExactlyEntriesOf(java.util.Map.of("https://old.example/2019/01/lost/", 1));
        assertThat(tally.brought()).isEqualTo(1);
        assertThat(all(newsroom)).anyMatch(one -> one.source().equals("found by its slug"));
    }

    @Test
    void addresses_come_apart_into_steps() {
        assertThat(CommentIntake.steps("https://a.example/news/some-story.html?x=1#c2"))
                .containsExactly("news", "some-story");
        assertThat(CommentIntake.steps("/news/%C3%A9t%C3%A9/")).containsExactly("news", "été");
        assertThat(CommentIntake.steps("http://a.example")).isEmpty();
        assertThat(CommentIntake.steps("/100%")).containsExactly("100%");
    }
}
