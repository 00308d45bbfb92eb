package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import broadsheet.db.Database;
import broadsheet.desk.editor.AtTheDesk;
import broadsheet.http.Method;
import broadsheet.http.Route;
import broadsheet.people.Role;
import broadsheet.search.Question;
import broadsheet.search.Search;
import broadsheet.story.Content;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.Topic;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.text.Slug;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every way out of the house with a story that is ready, scheduled and under embargo, and with changes to a published
 * one that are not out yet, and looks for a word that stands in them alone. The ways are taken from the routing table, so a
 * new one is walked from its first day; what it holds is followed from link to link as well.
 */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class EmbargoWalkTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant SECOND = Instant.parse("2027-03-02T06:00:00Z");

    /** In no other text of the sample. */
    private static final String SECRET = "Quaggadorf";

    private static final int MOST_PAGES = 250;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Newsroom newsroom;

    EmbargoWalkTest(TestDatabase kind) {
        newsroom = Newsroom.open(kind, now::get);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Database database() {
        return newsroom.database();
    }

    private Story published() {
        return database()
                .read(sql -> {
                    var stories = new Stories();
                    var newest = stories.latest(sql, 1, 0).getFirst();
                    return stories.live(sql, newest.id());
                })
                .orElseThrow();
    }

    /** In the section, by the author and on the topics of a published story, so that every list would show it. */
    private Story embargoed(AtTheDesk editor, Story like) {
        var id = editor.begin("The " + SECRET + " papers");
        var content = like.content();
        database().run(tx -> {
            newsroom.publications().save(tx, new Topic(new Slug("quaggas"), "Quaggas", ""));
            var working = new Stories().working(tx.sql(), id).orElseThrow();
            var topics = new ArrayList<>(content.topics());
            topics.add(new Slug("quaggas"));
            var said = new Content(
                    SECRET + " inside",
                    "The " + SECRET + " papers",
                    SECRET + " in one sentence.",
                    SECRET,
                    content.kind(),
                    content.language(),
                    content.bylines(),
                    topics,
                    content.picture(),
                    Document.of(
                            Block.Paragraph.of(
                                    "“We knew of " + SECRET + ",” said Mayor Ottilie Quaggason. " + content.headline()),
                            new Block.RelatedStory(like.path())));
            newsroom.desk().save(tx, id, said, "test", now.get());
            newsroom.desk().move(tx, id, like.section(), working.slug());
        });
        does(editor, id, "embargo", Map.of("until", "2027-03-02T06:00"));
        does(editor, id, "schedule", Map.of("at", "2027-03-02T06:00"));
        return database().read(sql -> new Stories().working(sql, id)).orElseThrow();
    }

    private static void does(AtTheDesk editor, String id, String verb, Map<String, String> fields) {
        var answer = editor.post("/desk/stories/" + id + "/" + verb, fields);
        assertThat(answer.statusCode()).as(Jsoup.parse(answer.body()).text()).isEqualTo(303);
    }

    /** Every address that the house answers to without being signed in, with what stands in its places. */
    private Set<String> ways(Story hidden, Story like) {
        var ways = new LinkedHashSet<String>();
        for (var section : List.of(like.section().text(), "quaggadorf")) ways.add("/" + section + "/");
        var path = hidden.path();
        ways.addAll(List.of(
                "/",
                path,
                path + "/",
                path + "/history",
                path + "/comments/newest",
                path + "/comments/recommended",
                path + "/comments/thread/1",
                path + "?preview=1",
                like.path(),
                like.path() + "/history",
                "/topics/quaggas",
                "/authors/",
                "/corrections",
                "/feed.xml",
                "/sitemap.xml",
                "/sitemap-1.xml",
                "/robots.txt",
                "/search?q=" + SECRET,
                "/search?q=Quaggason",
                "/search?q=papers",
                "/preview/" + hidden.id(),
                "/desk/stories/" + hidden.id(),
                "/desk/stories/" + hidden.id() + "/preview",
                "/desk/stories/" + hidden.id() + "/working-copy"));
        for (var topic : like.content().topics()) ways.add("/topics/" + topic);
        for (var person : like.content().people()) ways.add("/authors/" + person);
        for (var route : newsroom.broadsheet().routes().all()) ways.addAll(filled(route, hidden, like));
        return ways;
    }

    private static List<String> filled(Route route, Story hidden, Story like) {
        if (route.method() != Method.GET) return List.of();
        var found = new ArrayList<String>();
        for (var one : List.of(hidden, like)) {
            found.add(route.pattern()
                            .replaceAll("\\{(section)}", one.section().text())
                            .replaceAll("\\{(slug)}", one.slug().text())
                            .replaceAll("\\{(topic)}", "quaggas")
                            .replaceAll("\\{(page|part|thread|number)}", "1")
                            .replaceAll("\\{[^}]*}", one.id())
                    + "?q=" + SECRET);
            found.add(route.pattern()
                    .replaceAll("\\{(section)}", one.section().text())
                    .replaceAll("\\{[^}]*}", one.slug().text()));
        }
        return found;
    }

    /** Asks at every way and follows what leads on within the house. */
    private Set<String> pagesThatTell(Set<String> ways) {
        var telling = new TreeSet<String>();
        var asked = new LinkedHashSet<>(ways);
        var waiting = new ArrayList<>(ways);
        for (int i = 0; i < waiting.size() && i < MOST_PAGES; i++) {
            var address = waiting.get(i);
            var answer = get(address);
            if (tells(address, answer.body()) || tells(address, answer.headers())) telling.add(address);
            if (answer.status() != 200 || !answer.body().startsWith("<!doctype html>")) continue;
            for (var link : Jsoup.parse(answer.body()).select("a[href^=/]")) {
                var next = link.attr("href").replaceAll("#.*", "");
                if (!next.isEmpty() && asked.add(next)) waiting.add(next);
            }
        }
        return telling;
    }

    private record Answer(int status, String headers, String body) {}

    /** As it comes; of a stream that never ends, what comes first. */
    private Answer get(String address) {
        var request = HttpRequest.newBuilder(newsroom.address().resolve(address))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
            boolean stream =
                    answer.headers().firstValue("content-type").orElse("").startsWith("text/event-stream");
            try (var body = answer.body()) {
                var bytes = stream ? new byte[0] : body.readAllBytes();
                return new Answer(
                        answer.statusCode(),
                        answer.headers().map().toString(),
                        new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(address, broken);
        }
    }

    private static boolean tells(String address, String text) {
        boolean asksForIt = address.toLowerCase(Locale.ROOT).contains(SECRET.toLowerCase(Locale.ROOT));
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("quaggason") && !address.contains("Quaggason")
                || lower.contains("the " + SECRET.toLowerCase(Locale.ROOT) + " papers")
                || lower.contains(SECRET.toLowerCase(Locale.ROOT)) && !asksForIt;
    }

    @Test
    void nothing_of_an_embargoed_story_or_of_unpublished_changes_gets_out_before_its_second() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            while (!indexed()) Thread.onSpinWait();
        });
        var editor = AtTheDesk.anybody(newsroom, Role.EDITOR);
        var like = published();
        var hidden = embargoed(editor, like);
        editor.write(like.id(), "Changed to say " + SECRET + " as well.");
        var ways = ways(hidden, like);
        assertThat(ways).hasSizeGreaterThan(40);
        assertThat(pagesThatTell(ways)).as("before").isEmpty();
        now.set(SECOND.minusMillis(1));
        assertThat(newsroom.get(hidden.path()).statusCode()).isEqualTo(404);
        assertThat(pagesThatTell(Set.of("/", hidden.path(), hidden.path() + "/history", "/feed.xml", "/sitemap.xml")))
                .as("a thousandth of a second before")
                .isEmpty();
        now.set(SECOND);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            // Pages that are kept learn of it a moment after the story's own, which nobody kept.
            while (newsroom.get(hidden.path()).statusCode() != 200 || !tells("/", get("/").body())) {
                Thread.onSpinWait();
            }
        });
        // The same walk finds it now: the walk can see.
        assertThat(pagesThatTell(ways))
                .as("after")
                .contains("/", hidden.path(), "/feed.xml", "/sitemap.xml", "/topics/quaggas");
    }

    private boolean indexed() {
        try {
            return newsroom.search().ask(Question.of("flood")).whole();
        } catch (Search.Away notYet) {
            return false;
        }
    }

    @Test
    void a_picture_that_only_an_embargoed_story_shows_is_named_nowhere() {
        var editor = AtTheDesk.anybody(newsroom, Role.EDITOR);
        var like = published();
        var picture = database()
                .<String>read(sql -> sql.createQuery(
                                "select p.hash from picture p where not exists (select 1 from revision r where r.picture = p.slug or r.body like '%\"' || p.slug || '\"%') and not exists (select 1 from person x where x.picture = p.slug) order by p.slug")
                        .mapTo(String.class)
                        .findFirst()
                        .orElse(""));
        if (picture.isEmpty()) picture = own();
        var slug = slugOf(picture);
        var id = editor.begin("With a picture");
        editor.write(id, "It shows what nobody saw.");
        var version =
                editor.page("/desk/stories/" + id).select("[name=version]").val();
        assertThat(editor.post(
                                "/desk/stories/" + id,
                                Map.of(
                                        "version",
                                        version,
                                        "picture",
                                        slug,
                                        "takeover",
                                        "yes",
                                        "section",
                                        like.section().text()))
                        .statusCode())
                .isEqualTo(303);
        does(editor, id, "embargo", Map.of("until", "2027-03-02T06:00"));
        var story = database().read(sql -> new Stories().working(sql, id)).orElseThrow();
        for (var way : ways(story, like)) assertThat(get(way).body()).as(way).doesNotContain(picture);
        // Nobody finds it by its short name either: its address is made of its own bytes.
        for (var guess : List.of("/media/" + slug + "/800.jpg", "/media/" + slug + ".jpg", "/media/" + id + "/800.jpg"))
            assertThat(newsroom.get(guess).statusCode()).as(guess).isEqualTo(404);
    }

    private String own() {
        var hash = "0123456789abcdef".repeat(4);
        database()
                .run(tx -> new broadsheet.media.Pictures()
                        .save(
                                tx,
                                new broadsheet.media.Picture(
                                        new Slug("nobody-saw-it"), hash, 1200, 800, "What nobody saw", "", "", ""),
                                now.get()));
        return hash;
    }

    private String slugOf(String hash) {
        return database()
                .<String>read(sql -> sql.createQuery("select slug from picture where hash = ?")
                        .bind(0, hash)
                        .mapTo(String.class)
                        .one());
    }
}
