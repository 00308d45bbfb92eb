package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.SharedData;
import broadsheet.TestDatabase;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments as readers meet them: over HTTP, without a cookie and without JavaScript, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ConversationTest {
    static final String WALL = "/river-and-land/flood-wall-first-pile";
    private static final String MOUTHERS = "/culture/the-mouthers";
    private static final String WOMAN = "/news/woman-who-timed-the-14";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final AtomicInteger STRANGERS = new AtomicInteger();

    private static Newsroom newsroom;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase kind) {
        newsroom = Newsroom.open(kind);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        newsroom.close();
    }

    private final TestDatabase kind;

    ConversationTest(TestDatabase kind) {
        this.kind = kind;
    }

    private static HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, fields, newsroom.address().toString().replaceAll("/$", ""));
    }

    private static HttpResponse<String> post(String path, Map<String, String> fields, String origin) {
        return post(path, fields, origin, somebodyElse());
    }

    private static HttpResponse<String> post(
            String path, Map<String, String> fields, String origin, HttpClient somebody) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(newsroom.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return somebody.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    /** From an address of its own: one address may not write as fast as all tests together. */
    private static HttpClient somebodyElse() {
        int number = STRANGERS.incrementAndGet();
        try {
            var address =
                    InetAddress.getByAddress(new byte[] {127, 0, (byte) (number >> 7), (byte) (2 + number % 128)});
            return HttpClient.newBuilder().localAddress(address).build();
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Map<String, String> letter(String name, String text, String... more) {
        var fields = new TreeMap<>(Map.of("name", name, "text", text, "do", "send"));
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return fields;
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("location").orElseThrow();
    }

    private static Document document(HttpResponse<String> response) {
        return Jsoup.parse(response.body());
    }

    @Test
    void a_conversation_stands_in_the_story_s_own_page() {
        var page = newsroom.page(WALL);
        assertThat(page.select("#comments .threads > li")).hasSize(6);
        assertThat(page.select("#comments .picks .comment")).hasSize(1);
        assertThat(page.select("#comments .comment.of-staff .label").text()).contains("Author");
        assertThat(page.select("#c2-1 .mark").text()).isEqualTo("This comment was taken back by its writer.");
        assertThat(page.select("#c5 .mark").text()).isEqualTo("This comment was removed by a moderator.");
        assertThat(page.select("#comments").text()).doesNotContain("brother at the contractor");
        assertThat(page.select("#comments [itemtype='https://schema.org/Comment'] [itemprop=text]")
                        .size())
                .isGreaterThan(8);
        assertThat(page.select("#c1-1 + .replies #c1-2 + .replies #c1-3")).hasSize(1);
        assertThat(page.select("meta[itemprop=commentCount]").attr("content")).isEqualTo("12");
        assertThat(newsroom.get(WALL).headers().firstValue("set-cookie")).isEmpty();
    }

    /** Others' attacks and nuisances, as name, mail and text of one letter. */
    @Test
    void whatever_is_sent_gets_a_clear_answer_and_what_was_typed_is_still_there() {
        var strings = Stream.of("naughty-strings", "xss-strings")
                .flatMap(file -> SharedData.lines("html-safety/" + file + ".jsonl.gz").stream())
                .map(line -> line.get("s").asString())
                .toList();
        for (int i = 0; i < strings.size(); i += 25) {
            var typed = strings.get(i);
            var answer = post(WOMAN + "/comments", letter(typed, typed, "mail", typed));
            assertThat(answer.statusCode()).as(typed).isIn(303, 422);
            if (answer.statusCode() == 303) continue;
            var page = document(answer);
            assertThat(page.select(".trouble").text()).as(typed).isNotBlank();
            assertThat(page.select("textarea[name=text]").val().strip())
                    .as("what was typed")
                    .isEqualTo(typed.replace("\r\n", "\n").replace('\r', '\n').strip());
        }
    }

    @Test
    void a_comment_is_sent_shown_to_its_writer_at_once_and_to_everybody_else() {
        var before = newsroom.page(MOUTHERS).select("#comments .comment").size();
        var response = post(MOUTHERS + "/comments", letter("Ann", "I *like* it."));
        var own = location(response);
        assertThat(own).startsWith(MOUTHERS + "/comments/yours/").contains("#c");
        assertThat(response.headers().firstValue("set-cookie")).isEmpty();
        var mine = newsroom.get(own.substring(0, own.indexOf('#')));
        assertThat(mine.headers().firstValue("cache-control")).hasValue("no-store");
        var anchor = own.substring(own.indexOf('#') + 1);
        assertThat(document(mine).getElementById(anchor).select(".notice").text())
                .contains("everybody can read it");
        var page = newsroom.page(MOUTHERS);
        assertThat(page.getElementById(anchor).select(".said-here em").text()).isEqualTo("like");
        assertThat(page.select("#comments .comment").size()).isEqualTo(before + 1);
    }

    @Test
    void a_preview_shows_and_keeps_nothing() {
        var response =
                post(MOUTHERS + "/comments", letter("Ann", "Not *yet*", "do", "preview", "mail", "ann@example.org"));
        assertThat(response.statusCode()).isEqualTo(200);
        var page = document(response);
        assertThat(page.select(".preview em").text()).isEqualTo("yet");
        assertThat(page.select("textarea").first().wholeText()).isEqualTo("Not *yet*");
        assertThat(page.select("input[name=name]").val()).isEqualTo("Ann");
        assertThat(page.select("input[name=mail]").val()).isEqualTo("ann@example.org");
        assertThat(page.select("input[name=key]").val()).hasSizeGreaterThan(16);
        assertThat(newsroom.page(MOUTHERS).text()).doesNotContain("Not yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "name", "mail", "long"})
    void what_was_typed_is_still_there_when_something_was_wrong(String wrong) {
        var fields = letter(
                wrong.equals("name") ? "" : "Ann",
                wrong.equals("empty") ? " " : wrong.equals("long") ? "word ".repeat(2_001) : "A *fine* text <b>",
                "mail",
                wrong.equals("mail") ? "nonsense" : "");
        var response = post(MOUTHERS + "/comments", fields);
        assertThat(response.statusCode()).isEqualTo(422);
        var page = document(response);
        assertThat(page.select(".trouble").text()).isNotBlank();
        assertThat(page.select("textarea").first().wholeText()).isEqualTo(fields.get("text"));
        assertThat(page.select("input[name=name]").val()).isEqualTo(fields.get("name"));
        assertThat(page.select("input[name=mail]").val()).isEqualTo(fields.get("mail"));
    }

    @Test
    void somebody_answers_a_comment() {
        var form = newsroom.page(WALL + "/comments/3/reply");
        assertThat(form.select("#c3 .said-here").text()).contains("interlocking sheet piles");
        assertThat(form.select("input[name=parent]").val()).isEqualTo("3");
        var sent = post(
                WALL + "/comments",
                letter(
                        "Bea",
                        "So did mine.",
                        "parent",
                        "3",
                        "key",
                        form.select("input[name=key]").val()));
        assertThat(location(sent)).endsWith("#c3-1");
        assertThat(newsroom.page(WALL).select("#c3 + .replies #c3-1").text()).contains("So did mine.");
    }

    @Test
    void what_waits_is_shown_to_its_writer_only() {
        newsroom.database()
                .run(transaction -> newsroom.discussion()
                        .policies()
                        .ofStory(
                                transaction,
                                newsroom.story(WOMAN).id(),
                                new broadsheet.discussion.Policy.ApproveAll()));
        var own = location(post(WOMAN + "/comments", letter("Cleo", "Held words")));
        assertThat(own).endsWith("#yours");
        var mine = newsroom.page(own.substring(0, own.indexOf('#')));
        assertThat(mine.getElementById("yours").text()).contains("Held words", "a moderator reads every comment");
        assertThat(newsroom.page(WOMAN).text()).doesNotContain("Held words");
        newsroom.database()
                .run(transaction -> newsroom.discussion()
                        .policies()
                        .ofStoryAsUsual(transaction, newsroom.story(WOMAN).id()));
    }

    @Test
    void a_writer_changes_and_takes_back_a_comment_by_its_receipt() {
        var own = location(post(WOMAN + "/comments", letter("Dan", "Teh bus")));
        var receipt = own.substring(0, own.indexOf('#'));
        var anchor = own.substring(own.indexOf('#') + 1);
        assertThat(newsroom.page(receipt).select("textarea[name=text]").first().wholeText())
                .isEqualTo("Teh bus");
        location(post(receipt, Map.of("text", "The bus", "do", "send")));
        assertThat(newsroom.page(WOMAN).getElementById(anchor).text()).contains("The bus", "edited");
        location(post(receipt, Map.of("do", "withdraw")));
        assertThat(newsroom.page(WOMAN).getElementById(anchor).text())
                .isEqualTo("This comment was taken back by its writer.");
        assertThat(newsroom.get(receipt).statusCode()).isEqualTo(200);
        assertThat(newsroom.get(receipt + "x").statusCode()).isEqualTo(404);
        assertThat(newsroom.get(receipt.replace(WOMAN, WALL)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_comment_is_recommended_and_reported() {
        var before = newsroom.page(WALL).select("#c4 .count").text();
        var origin = newsroom.address().toString().replaceAll("/$", "");
        var somebody = somebodyElse();
        for (int time = 0; time < 2; time++) {
            assertThat(location(post(WALL + "/comments/4/recommendation", Map.of(), origin, somebody)))
                    .isEqualTo(WALL + "#c4");
        }
        assertThat(newsroom.page(WALL).select("#c4 > footer .count").text())
                .isEqualTo(Integer.toString(Integer.parseInt(before) + 1));
        var form = newsroom.page(WALL + "/comments/4/report");
        assertThat(form.select("input[name=reason]")).hasSize(9);
        assertThat(post(WALL + "/comments/4/report", Map.of("note", "well")).statusCode())
                .isEqualTo(422);
        var thanks = post(WALL + "/comments/4/report", Map.of("note", "well", "reason", "abuse"));
        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(document(thanks).text()).contains("A moderator will look at this comment.");
    }

    @Test
    void long_conversations_have_pages_with_addresses_that_stay() {
        var path = "/culture/bread-comes-back-to-fishgate";
        var story = newsroom.story(path).id();
        newsroom.database().run(transaction -> {
            for (int i = 1; i <= 110; i++) {
                newsroom.moderation()
                        .bring(
                                transaction,
                                story,
                                null,
                                new broadsheet.discussion.Writer.Guest("Reader " + i, null),
                                "Loaf " + i,
                                transaction.at(),
                                null,
                                "test:" + kind + i);
            }
        });
        var first = newsroom.page(path);
        assertThat(first.select(".threads > li")).hasSize(50);
        var next = first.select(".discussion .pager a[rel=next]").attr("href");
        assertThat(next).isEqualTo(path + "/comments/2");
        var second = newsroom.page(next);
        assertThat(second.select(".threads > li").first().text()).contains("Loaf 51");
        assertThat(second.getElementById("c51")).isNotNull();
        assertThat(second.select("link[rel=canonical]").attr("href")).endsWith(next);
        var third = newsroom.page(path + "/comments/3");
        assertThat(third.select(".threads > li")).hasSize(10);
        var newest = newsroom.page(path + "/comments/newest");
        assertThat(newest.select(".threads > li").first().text()).contains("Loaf 110");
        assertThat(newest.select(".threads > li")).hasSize(60);
        assertThat(newest.select(".pager a[rel=next]").attr("href")).isEqualTo(path + "/comments/newest/1");
        assertThat(newsroom.page(path + "/comments/recommended").select(".threads > li"))
                .hasSize(50);
        assertThat(newsroom.get(path + "/comments/4").statusCode()).isEqualTo(404);
        assertThat(newsroom.get(path + "/comments/1").headers().firstValue("location"))
                .hasValue(path);
        assertThat(newsroom.get(path + "/comments/thread/51").statusCode()).isEqualTo(200);
        assertThat(newsroom.get(path + "/comments/thread/999").statusCode()).isEqualTo(404);
    }

    @Test
    void a_closed_story_shows_what_was_said_and_no_form() {
        var path = "/culture/die-pumpen-aus-weidenau";
        var story = newsroom.story(path).id();
        assertThat(newsroom.page(path).select("form.letter")).hasSize(1);
        newsroom.database()
                .run(transaction -> newsroom.discussion()
                        .policies()
                        .ofStory(transaction, story, new broadsheet.discussion.Policy.Closed()));
        var page = newsroom.page(path);
        assertThat(page.select("form.letter")).isEmpty();
        assertThat(page.select(".closed").text())
                .isEqualTo("Zu diesem Artikel werden keine Kommentare mehr angenommen.");
        assertThat(page.select(".threads > li")).hasSize(2);
        var refused = post(path + "/comments", letter("Eva", "Doch!"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(document(refused).select("textarea").text()).isEqualTo("Doch!");
    }

    @Test
    void bad_letters_get_clear_answers() throws Exception {
        var path = MOUTHERS + "/comments";
        assertThat(post(path, letter("Ann", "x"), "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(post(path, letter("Ann", "Forged", "parent", "77-3")).statusCode())
                .isEqualTo(422);
        assertThat(post(path, letter("Ann", "Forged", "parent", "<script>")).statusCode())
                .isEqualTo(422);
        assertThat(post(path, letter("Ann", "null \0 byte")).statusCode()).isEqualTo(400);
        assertThat(post(path, letter("Ann", "x".repeat(300_000))).statusCode()).isEqualTo(413);
        assertThat(post(path, letter("Ann", "x".repeat(200_000))).statusCode()).isEqualTo(422);
        assertThat(post("/news/nothing/comments", letter("Ann", "x")).statusCode())
                .isEqualTo(404);
        assertThat(post("/news/UP/comments", letter("Ann", "x")).statusCode()).isEqualTo(404);
        assertThat(newsroom.get(path + "/yours/nonsense").statusCode()).isEqualTo(404);
        assertThat(newsroom.get(path + "/0/reply").statusCode()).isEqualTo(404);
        assertThat(newsroom.get(path + "/99999999999999/report").statusCode()).isEqualTo(404);
        assertThat(newsroom.get(MOUTHERS).statusCode()).isEqualTo(200);
    }

    @Test
    void programs_read_and_write_too() throws Exception {
        var path = "/api/v1/stories/news/last-whistle-for-glenys-harkness/comments";
        var body = "{\"name\":\"Robot\",\"text\":\"Beep *boop*\",\"key\":\"a-key-of-our-own-1234\"}";
        assertThat(json(path, body, "text/plain").statusCode()).isEqualTo(415);
        assertThat(json(path, "[]", "application/json").statusCode()).isEqualTo(400);
        assertThat(json(path, body.replace("Beep *boop*", ""), "application/json")
                        .statusCode())
                .isEqualTo(422);
        var kept = json(path, body, "application/json");
        assertThat(kept.statusCode()).as(kept.body()).isIn(201, 202);
        assertThat(json(path, body, "application/json").body()).isEqualTo(kept.body());
        var read = newsroom.get(path);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("\"threads\":[");
        assertThat(newsroom.get(path + "?page=x").statusCode()).isEqualTo(400);
        assertThat(newsroom.get("/api/v1/stories/news/nothing/comments").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> json(String path, String body, String type) throws Exception {
        var request = HttpRequest.newBuilder(newsroom.address().resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void those_who_listen_are_told_of_new_comments() throws Exception {
        var told = new ArrayList<String>();
        var second = new CompletableFuture<String>();
        var path = "/culture/gauge-and-trout";
        var request = HttpRequest.newBuilder(newsroom.address().resolve(path + "/comments/live"))
                .build();
        var listening = CLIENT.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(line -> {
            if (!line.startsWith("data: ")) return;
            told.add(line.substring(6));
            if (told.size() == 1) newsroom.discussion().post(letterOf(path));
            if (told.size() == 2) second.complete(line);
        })));
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("data: 1");
        assertThat(told).containsExactly("0", "1");
        listening.cancel(true);
    }

    private static broadsheet.discussion.Letter letterOf(String path) {
        var parts = List.of(path.substring(1).split("/"));
        return new broadsheet.discussion.Letter(
                new broadsheet.text.Slug(parts.get(0)),
                new broadsheet.text.Slug(parts.get(1)),
                null,
                new broadsheet.discussion.Writer.Guest("Listener", null),
                "Heard?",
                null,
                "10.0.0.1");
    }

    private record Lines(java.util.function.Consumer<String> each)
            implements java.util.concurrent.Flow.Subscriber<String> {
        @Override
        public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            Thread.startVirtualThread(() -> each.accept(line));
        }

        @Override
        public void onError(Throwable broken) {}

        @Override
        public void onComplete() {}
    }
}
