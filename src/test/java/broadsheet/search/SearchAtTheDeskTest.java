package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.people.People;
import broadsheet.people.Person;
import broadsheet.people.Role;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Step;
import broadsheet.story.Story;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the staff find that readers do not, over real HTTP, with the database of both kinds. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class SearchAtTheDeskTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final String TEXT = "Nobody had seen a quaggalope here before.";

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Newsroom newsroom;
    private int number;

    SearchAtTheDeskTest(TestDatabase kind) {
        newsroom = Newsroom.open(kind, now::get);
        newsroom.searchable();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Slug anybody(Role role) {
        return newsroom.database().read(new People()::all).stream()
                .filter(person -> person.role() == role)
                .map(Person::slug)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private HttpResponse<String> get(Slug person, String path) {
        var door = send(HttpRequest.newBuilder(newsroom.address().resolve("/desk/sample-door"))
                .POST(HttpRequest.BodyPublishers.ofString("person=" + person))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", newsroom.address().toString()));
        var cookie = door.headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
        return send(HttpRequest.newBuilder(newsroom.address().resolve(path)).header("Cookie", cookie));
    }

    private List<String> standings(Slug person, String word) {
        var answer = get(person, "/desk/search/stories.json?q=" + word);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        return new JsonMapper()
                .readTree(answer.body())
                .valueStream()
                .map(story -> story.get("standing").asString())
                .toList();
    }

    private boolean readersFind(String word) {
        boolean page = !newsroom.page("/search?q=" + word).select(".result").isEmpty();
        JsonNode api = new JsonMapper()
                .readTree(newsroom.get("/api/v1/search?q=" + word).body());
        assertThat(api.get("total").asInt() > 0).isEqualTo(page);
        return page;
    }

    private static Content content(List<Byline> bylines, String text) {
        return new Content(
                "",
                "A quiet morning",
                "",
                "",
                Kind.NEWS,
                Language.ENGLISH,
                bylines,
                List.of(),
                null,
                Document.of(Block.Paragraph.of(text)));
    }

    private Story draft(Slug author, String text, @Nullable Instant embargo) {
        return draft(List.of(new Byline.Staff(author)), "test", text, embargo);
    }

    private Story draft(List<Byline> bylines, String by, String text, @Nullable Instant embargo) {
        var content = content(bylines, text);
        var slug = new Slug("at-the-desk-" + ++number);
        return newsroom.database()
                .write(transaction -> newsroom.desk()
                        .draft(transaction, new Slug("news"), slug, content, embargo, null, by, now.get()));
    }

    @Test
    void what_was_found_is_narrowed_down_and_nobody_learns_from_the_counts_what_others_write() {
        var editor = anybody(Role.EDITOR);
        var author = anybody(Role.CONTRIBUTOR);
        draft(author, TEXT, null);
        draft(anybody(Role.REPORTER), TEXT, null);
        var all = Jsoup.parse(get(editor, "/desk/search?q=quaggalope").body());
        assertThat(all.select(".listing > li")).hasSize(2);
        assertThat(all.select("select[name=person] option").eachAttr("value"))
                .hasSize(3)
                .contains("", author.text());
        assertThat(all.select("select[name=order] option")).hasSize(2);
        var his = Jsoup.parse(
                get(editor, "/desk/search?q=quaggalope&order=&person=" + author).body());
        assertThat(his.select(".listing > li")).hasSize(1);
        assertThat(his.select("select[name=person] option[selected]").attr("value"))
                .isEqualTo(author.text());
        var none = Jsoup.parse(
                get(editor, "/desk/search?q=quaggalope&section=opinion").body());
        assertThat(none.select(".listing > li")).isEmpty();
        assertThat(none.select("select[name=section] option[selected]").text()).isEqualTo("Opinion (0)");
        var own = Jsoup.parse(get(author, "/desk/search?q=quaggalope").body());
        assertThat(own.select(".listing > li")).hasSize(1);
        assertThat(own.select("select[name=person]")).isEmpty();
    }

    @Test
    void an_embargoed_story_is_found_by_those_who_may_read_it_only_until_it_is_published() {
        var editor = anybody(Role.EDITOR);
        var author = anybody(Role.CONTRIBUTOR);
        var colleague = anybody(Role.REPORTER);
        var due = NOON.plusSeconds(3600);
        var story = draft(author, TEXT, due);
        assertThat(standings(editor, "quaggalope")).containsExactly("draft");
        assertThat(standings(author, "quaggalope")).containsExactly("draft");
        assertThat(standings(colleague, "quaggalope")).isEmpty();
        assertThat(readersFind("quaggalope")).isFalse();

        newsroom.database().run(transaction -> newsroom.desk().schedule(transaction, story.id(), due));
        assertThat(standings(editor, "quaggalope")).containsExactly("scheduled");
        assertThat(standings(colleague, "quaggalope")).isEmpty();
        assertThat(readersFind("quaggalope")).isFalse();

        now.set(due);
        newsroom.database().run(transaction -> newsroom.desk().publishDue(transaction, due));
        assertThat(standings(colleague, "quaggalope")).containsExactly("published");
        assertThat(readersFind("quaggalope")).isTrue();

        newsroom.database().run(tx -> newsroom.desk().withdraw(tx, story.id(), "It was a horse.", due));
        assertThat(standings(editor, "quaggalope")).containsExactly("withdrawn");
        assertThat(standings(author, "quaggalope")).containsExactly("withdrawn");
        assertThat(standings(colleague, "quaggalope")).isEmpty();
        assertThat(readersFind("quaggalope")).isFalse();
    }

    @Test
    void a_change_that_is_not_out_yet_is_found_at_the_desk_alone() {
        var editor = anybody(Role.EDITOR);
        var author = anybody(Role.REPORTER);
        var colleague = anybody(Role.CONTRIBUTOR);
        var story = draft(author, "It was an ordinary horse.", null);
        newsroom.database().run(tx -> newsroom.desk().publish(tx, story.id(), now.get()));
        newsroom.database()
                .run(tx -> newsroom.desk()
                        .save(
                                tx,
                                story.id(),
                                story.content().withBody(Document.of(Block.Paragraph.of("It was an okapirou."))),
                                "test",
                                now.get()));
        assertThat(standings(editor, "okapirou")).containsExactly("published");
        assertThat(standings(colleague, "okapirou")).isEmpty();
        assertThat(readersFind("okapirou")).isFalse();
        newsroom.database().run(tx -> newsroom.desk().update(tx, story.id(), Step.SILENT, null, now.get()));
        assertThat(standings(colleague, "okapirou")).containsExactly("published");
        assertThat(readersFind("okapirou")).isTrue();
    }

    @Test
    void a_draft_that_names_no_author_yet_is_found_by_who_keeps_it() {
        var author = anybody(Role.CONTRIBUTOR);
        var story = draft(List.of(), author.text(), "A lynxopard slept there.", null);
        assertThat(standings(author, "lynxopard")).containsExactly("draft");
        assertThat(standings(anybody(Role.REPORTER), "lynxopard")).isEmpty();
        var others = content(List.of(new Byline.Staff(anybody(Role.REPORTER))), "A lynxopard slept there.");
        newsroom.database().run(tx -> newsroom.desk().save(tx, story.id(), others, "test", now.get()));
        assertThat(standings(author, "lynxopard")).isEmpty();
        assertThat(standings(anybody(Role.REPORTER), "lynxopard")).containsExactly("draft");
    }

    @Test
    void each_list_is_leafed_through_by_itself() {
        var author = anybody(Role.CONTRIBUTOR);
        for (int i = 0; i <= Answer.HITS; i++) {
            draft(author, "A yaksnipe grazed.", null);
            var seen = draft(author, "A yaksnipe lay in the sun.", null);
            newsroom.database().run(tx -> newsroom.desk().publish(tx, seen.id(), now.get()));
        }
        var first =
                Jsoup.parse(get(anybody(Role.EDITOR), "/desk/search?q=yaksnipe").body());
        assertThat(first.select(".listing").eachText()).hasSize(2);
        var next = first.select("a[href*='published=2']").attr("href");
        var second = Jsoup.parse(get(anybody(Role.EDITOR), next).body());
        assertThat(second.select(".listing").first().select("[data-row]")).hasSize(Answer.HITS);
        assertThat(second.select(".listing").last().select("[data-row]")).hasSize(1);
    }

    @Test
    void the_screen_shows_both_kinds_with_the_words_marked_and_gives_nothing_to_who_may_not_see_it() {
        var author = anybody(Role.CONTRIBUTOR);
        draft(author, "A zebrastork <script>alert(1)</script> stood there.", null);
        var page = Jsoup.parse(
                get(anybody(Role.EDITOR), "/desk/search?q=zebrastork").body());
        assertThat(page.select(".listing mark").eachText()).containsExactly("zebrastork");
        assertThat(page.select(".listing .badge").eachText()).containsExactly("Draft");
        assertThat(page.select(".listing script")).isEmpty();
        var other = Jsoup.parse(
                get(anybody(Role.REPORTER), "/desk/search?q=zebrastork").body());
        assertThat(other.select(".listing")).isEmpty();
        assertThat(other.select(".empty")).hasSize(1);
        assertThat(get(anybody(Role.MODERATOR), "/desk/search?q=zebrastork").statusCode())
                .isEqualTo(403);
        assertThat(get(anybody(Role.EDITOR), "/desk/search?q=%22*%20%3A(%5B&page=x")
                        .statusCode())
                .isEqualTo(200);
    }
}
