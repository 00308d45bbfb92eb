package broadsheet.audience;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import broadsheet.http.PageRead;
import broadsheet.http.Passing;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.Stories;
import broadsheet.story.document.FromHtml;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages come through the turnstile, figures stand in the database. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class AudienceTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Slug NEWS = new Slug("news");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MAY = LocalDate.parse("2026-05-04");

    private final Database database;
    private final Stories stories = new Stories();
    private final Publications publications = new Publications();
    private final Figures figures = new Figures();
    private Instant now = Instant.parse("2026-05-04T08:00:00Z");
    private Audience audience;

    AudienceTest(TestDatabase kind) {
        database = kind.open();
    }

    @BeforeEach
    void open() {
        database.run(tx -> publications.save(tx, new Section(NEWS, "News", "", 1)));
        audience = counter();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Audience counter() {
        var made = new Audience(database, stories, publications, () -> now);
        made.open(BERLIN, Set.of("courier.example"));
        return made;
    }

    private String publish(String slug) {
        var content = new Content(
                "",
                "Story " + slug,
                "",
                "",
                Kind.NEWS,
                Language.ENGLISH,
                List.of(new Byline.Guest("Guest", "")),
                List.of(),
                null,
                FromHtml.read("<p>Words.</p>"));
        var desk = new Newsdesk(stories);
        return database.write(tx -> {
            var id = desk.draft(tx, NEWS, new Slug(slug), content, null, null, "ann", now)
                    .id();
            desk.publish(tx, id, now);
            return id;
        });
    }

    private void reads(Audience counter, String path, int times) {
        IntStream.range(0, times)
                .forEach(i -> Passing.through(counter.turnstile(), new PageRead(path, "", FIREFOX, "192.0.2." + i)));
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private Map<LocalDate, Long> views() {
        return database.read(sql -> figures.views(sql, MAY.minusDays(9)));
    }

    @Test
    void views_are_added_up_by_story_and_day_and_written_once_a_minute() {
        var story = publish("bridge");
        reads(audience, "/news/bridge", 3);
        reads(audience, "/", 2);
        reads(audience, "/news/", 1);
        reads(audience, "/nobody/knows/this", 1);
        audience.look();
        assertThat(views()).as("not yet").isEmpty();
        later(Duration.ofMinutes(1));
        audience.look();
        assertThat(views()).containsExactly(Map.entry(MAY, 7L));
        assertThat(database.<List<Figures.Count>>read(sql -> figures.stories(sql, MAY, 9)))
                .containsExactly(new Figures.Count(story, 3));
        reads(audience, "/news/bridge", 1);
        later(Duration.ofMinutes(1));
        audience.look();
        assertThat(database.<Map<LocalDate, Long>>read(sql -> figures.viewsOf(sql, story, MAY)))
                .containsExactly(Map.entry(MAY, 4L));
    }

    @Test
    void what_was_counted_is_written_when_it_closes() {
        reads(audience, "/", 2);
        audience.close();
        assertThat(views()).containsExactly(Map.entry(MAY, 2L));
    }

    @Test
    void several_nodes_add_up() {
        var other = counter();
        reads(audience, "/", 2);
        reads(other, "/", 3);
        audience.close();
        other.close();
        assertThat(views()).containsExactly(Map.entry(MAY, 5L));
        assertThat(database.<Map<LocalDate, Long>>read(sql -> figures.readers(sql, MAY)))
                .containsExactly(Map.entry(MAY, 5L));
    }

    @Test
    void a_day_ends_at_the_newsrooms_midnight() {
        now = Instant.parse("2026-05-04T21:59:58Z");
        reads(audience, "/", 2);
        audience.look();
        later(Duration.ofSeconds(3));
        reads(audience, "/", 1);
        audience.look();
        audience.close();
        assertThat(views()).containsOnly(Map.entry(MAY, 2L), Map.entry(MAY.plusDays(1), 1L));
        assertThat(database.<Map<LocalDate, Long>>read(sql -> figures.readers(sql, MAY)))
                .containsOnly(Map.entry(MAY, 2L), Map.entry(MAY.plusDays(1), 1L));
    }

    @Test
    void only_the_host_of_where_readers_came_from_is_kept() {
        for (var from : List.of(
                "https://www.example.org/secret?name=ann",
                "http://EXAMPLE.org:8080/",
                "https://courier.example/news/",
                "https://www.courier.example/",
                "android-app://com.example",
                "nonsense")) {
            Passing.through(audience.turnstile(), new PageRead("/", from, FIREFOX, "192.0.2.1"));
        }
        audience.close();
        assertThat(database.<List<Figures.Count>>read(sql -> figures.referrers(sql, MAY, 9)))
                .containsExactly(new Figures.Count("example.org", 2));
    }

    @Test
    void programs_are_left_out_by_what_they_say_and_by_what_they_do() {
        for (var program : List.of(
                "",
                "curl/8.5.0",
                "python-requests/2.32",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0 Safari/537.36")) {
            Passing.through(audience.turnstile(), new PageRead("/", "", program, "192.0.2.1"));
        }
        IntStream.range(0, 500)
                .forEach(i -> Passing.through(audience.turnstile(), new PageRead("/", "", FIREFOX, "192.0.2.9")));
        audience.close();
        assertThat(views()).containsExactly(Map.entry(MAY, (long) Audience.MOST_A_MINUTE));
    }

    @Test
    void a_proxy_in_the_house_is_not_taken_for_a_program() {
        IntStream.range(0, 200)
                .forEach(i -> Passing.through(audience.turnstile(), new PageRead("/", "", FIREFOX, "127.0.0.1")));
        audience.close();
        assertThat(views()).containsExactly(Map.entry(MAY, 200L));
    }

    @Test
    void browsers_of_people_are_not_taken_for_programs() {
        for (var browser : List.of(
                FIREFOX,
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
                "Mozilla/5.0 (Linux; Android 10; CUBOT_X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0 Mobile DuckDuckGo/5 Safari/537.36",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0 YaBrowser/25.6 Safari/537.36",
                "Opera/9.80 (Android; Opera Mini/36.2/119.132; U; id) Presto/2.12.423 Version/12.16")) {
            assertThat(Programs.includes(browser)).as(browser).isFalse();
        }
    }

    @Test
    void the_list_of_the_most_read_is_told_every_few_minutes_and_only_when_it_is_another() {
        var one = publish("one");
        var two = publish("two");
        var three = publish("three");
        reads(audience, "/news/two", 5);
        reads(audience, "/news/one", 4);
        reads(audience, "/news/three", 3);
        long before = database.changes().end();
        later(Duration.ofMinutes(5));
        audience.look();
        assertThat(mostRead()).containsExactly(two, one, three);
        assertThat(told(before)).isEqualTo(1);
        reads(audience, "/news/two", 2);
        later(Duration.ofMinutes(5));
        audience.look();
        assertThat(told(before)).as("the same list").isEqualTo(1);
    }

    private List<String> mostRead() {
        return database.read(sql -> figures.mostRead(sql, MAY, 9));
    }

    private long told(long before) {
        return database.changes().after(before, 99).stream()
                .filter(change -> change.subject().contains(Figures.MOST_READ))
                .count();
    }

    @Test
    void a_newsroom_may_count_nobody() {
        reads(audience, "/", 1);
        audience.look();
        audience.turn(false);
        reads(audience, "/", 4);
        audience.close();
        assertThat(views()).containsExactly(Map.entry(MAY, 1L));
        var again = counter();
        reads(again, "/", 4);
        again.turn(true);
        reads(again, "/", 1);
        again.close();
        assertThat(views()).containsExactly(Map.entry(MAY, 2L));
    }

    @Test
    void nothing_of_a_reader_is_in_the_tables() {
        Passing.through(audience.turnstile(), new PageRead("/", "https://a.example/ann", FIREFOX, "192.0.2.77"));
        audience.close();
        var rows =
                database.<String>read(sql -> List.of("audience_view", "audience_referrer", "audience_readers").stream()
                        .flatMap(table -> sql.createQuery("select * from " + table).mapToMap().stream())
                        .toList()
                        .toString());
        assertThat(rows).contains("a.example").doesNotContain("192.0.2.77", "Firefox", "/ann");
    }
}
