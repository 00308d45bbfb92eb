package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.TestDatabase;
import broadsheet.people.People;
import broadsheet.search.Answer.Loosely;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Step;
import broadsheet.story.Story;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found, and what is not, in a newsroom with stories of the test's own, with the database of both kinds. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class SearchTest {
    private static final Slug NEWS = new Slug("news");
    private static final String AUTHOR = "gwen-ashdown";

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private static int number;
    private static Newsroom newsroom;

    @Parameter
    TestDatabase kind;

    private final List<String> published = new ArrayList<>();

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase kind) {
        newsroom = Newsroom.open(kind, now::get);
        newsroom.searchable();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        newsroom.close();
    }

    /** Every test begins with the sample alone. */
    @AfterEach
    void clear() {
        newsroom.database().run(transaction -> {
            for (var id : published) newsroom.desk().withdraw(transaction, id, "The test is over.", now.get());
        });
        now.set(NOON);
    }

    private Story draft(String language, String headline, String text) {
        var content = new Content(
                "",
                headline,
                "",
                "",
                Kind.NEWS,
                new Language(language),
                List.of(new Byline.Staff(new Slug(AUTHOR))),
                List.of(),
                null,
                Document.of(Block.Paragraph.of(text)));
        var slug = new Slug("zz-" + ++number);
        return newsroom.database()
                .write(transaction ->
                        newsroom.desk().draft(transaction, NEWS, slug, content, null, null, "test", now.get()));
    }

    private Story publish(String language, String headline, String text) {
        var drafted = draft(language, headline, text);
        published.add(drafted.id());
        return newsroom.database().write(transaction -> newsroom.desk().publish(transaction, drafted.id(), now.get()));
    }

    private Answer ask(String words) {
        newsroom.search().settle(Duration.ofSeconds(20));
        return newsroom.search().ask(Question.of(words));
    }

    private List<String> found(String words) {
        return headlines(ask(words));
    }

    private static List<String> headlines(Answer answer) {
        return answer.hits().stream().map(hit -> hit.story().headline()).toList();
    }

    private static String marked(List<Answer.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void what_was_published_is_found_by_the_next_question_and_what_was_withdrawn_is_not() {
        var story = publish("en", "A heron on the roof", "Nobody had seen a quagga heron here before.");
        assertThat(found("quagga")).containsExactly("A heron on the roof");
        newsroom.database().run(transaction -> {
            newsroom.desk()
                    .save(
                            transaction,
                            story.id(),
                            story.content().withBody(Document.of(Block.Paragraph.of("It was an okapi."))),
                            "test",
                            now.get());
            newsroom.desk().update(transaction, story.id(), Step.SILENT, null, now.get());
        });
        assertThat(found("quagga")).isEmpty();
        assertThat(found("okapi")).containsExactly("A heron on the roof");
        newsroom.database()
                .run(transaction -> newsroom.desk().withdraw(transaction, story.id(), "It was a crane.", now.get()));
        assertThat(found("okapi")).isEmpty();
        newsroom.database().run(transaction -> newsroom.desk().restore(transaction, story.id()));
        assertThat(found("okapi")).hasSize(1);
    }

    @Test
    void a_draft_and_a_scheduled_story_are_found_by_nobody_until_their_moment() {
        draft("en", "Nobody knows yet", "The okapi is a secret.");
        var scheduled = draft("en", "Out tomorrow", "The okapi has a friend.");
        var due = now.get().plusSeconds(3600);
        newsroom.database().run(transaction -> newsroom.desk().schedule(transaction, scheduled.id(), due));
        assertThat(found("okapi")).isEmpty();
        now.set(due);
        newsroom.database().run(transaction -> newsroom.desk().publishDue(transaction, due));
        published.add(scheduled.id());
        assertThat(found("okapi")).containsExactly("Out tomorrow");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | The committees were debating the bridges         | committee debate bridge | nothing
            en    | A café by the Seine in full-width ＡＢＣ            | cafe abc                | tearoom
            de    | Die Hochwasserschutzmauern sind zu niedrig       | Hochwasser              | Feuer
            de    | Schutz vor dem nächsten Hochwasser               | Hochwasserschutz        | Brandschutz
            de    | Der Verkehrsunfall in der Mühlenstraße           | Unfälle Muehle          | Flugzeug
            es    | Las inundaciones llegaron a las ciudades         | inundación ciudad       | sequía
            fr    | Les élections municipales ont été reportées      | election municipale     | mairie
            ar    | الكِتَابُ في المدرسة القديمة بالقاهرة                    | كتاب مدرسه القديمه      | طائرة
            fa    | نمی‌خواهم کتاب‌های قدیمی را بفروشم                  | كتاب قديمي              | هواپیما
            he    | דו״ח צה״ל על הגָּדֵר                              | צה"ל הגדר               | ירושלים
            ja    | 東京都知事が新しい計画を発表した                         | 東京都                   | 大阪
            zh    | 北京市政府宣布新的交通规定                              | 交通规定                 | 上海
            ko    | 서울시장이 새로운 계획을 발표했다                         | 서울                    | 부산
            ru    | Правительства договорились о новых дорогах       | правительство дорога    | река
            el    | Οι εκλογές στην Αθήνα αναβλήθηκαν                | εκλογες Αθηνα           | ποτάμι
            th    | นายกรัฐมนตรีประกาศแผนใหม่                          | แผน                     | แม่น้ำ
            """)
    void words_are_found_by_the_rules_of_their_language(String language, String text, String words, String other) {
        publish(language, "Zero", text);
        assertThat(found(words)).contains("Zero");
        assertThat(found(other)).doesNotContain("Zero");
    }

    @Test
    void a_headline_counts_for_more_than_a_byline_and_a_byline_for_more_than_the_text() {
        publish("en", "Weather", "On the beach stood an okapi and looked at the sea.");
        publish("en", "An okapi on the beach", "It looked at the sea.");
        newsroom.database()
                .run(transaction -> new People()
                        .save(
                                transaction,
                                new broadsheet.people.Person(
                                        new Slug("o-okapi"),
                                        "Olive Okapi",
                                        "Reporter",
                                        broadsheet.people.Role.REPORTER,
                                        List.of(Language.ENGLISH),
                                        "",
                                        null)));
        var by = draft("en", "Tide tables", "High water is at noon.");
        newsroom.database().run(transaction -> {
            var content = by.content();
            newsroom.desk()
                    .save(
                            transaction,
                            by.id(),
                            new Content(
                                    "",
                                    content.headline(),
                                    "",
                                    "",
                                    Kind.NEWS,
                                    content.language(),
                                    List.of(new Byline.Staff(new Slug("o-okapi"))),
                                    List.of(),
                                    null,
                                    content.body()),
                            "test",
                            now.get());
            newsroom.desk().publish(transaction, by.id(), now.get());
        });
        published.add(by.id());
        assertThat(found("okapi")).containsExactly("An okapi on the beach", "Tide tables", "Weather");
    }

    @Test
    void who_gets_another_name_is_found_under_the_new_one() {
        var people = new People();
        assertThat(found("ashdown")).isNotEmpty();
        newsroom.database().run(transaction -> {
            var gwen = people.find(transaction.sql(), new Slug(AUTHOR)).orElseThrow();
            people.save(
                    transaction,
                    new broadsheet.people.Person(
                            gwen.slug(),
                            "Gwen Quaggarth",
                            gwen.job(),
                            gwen.role(),
                            gwen.languages(),
                            gwen.profile(),
                            gwen.picture()));
        });
        assertThat(found("quaggarth")).isNotEmpty();
    }

    @Test
    void a_phrase_is_found_in_its_order_only() {
        publish("en", "Forwards", "The okapi ate the marigold slowly.");
        publish("en", "Backwards", "The marigold ate the okapi slowly.");
        assertThat(found("\"ate the marigold\"")).containsExactly("Forwards");
        assertThat(found("„ate the okapi“")).containsExactly("Backwards");
        assertThat(found("ate marigold")).containsExactlyInAnyOrder("Forwards", "Backwards");
        assertThat(found("\"ate the marigold")).containsExactlyInAnyOrder("Forwards", "Backwards");
    }

    @Test
    void the_beginning_of_a_word_is_enough_while_somebody_is_typing() {
        publish("en", "Long words", "A rhododendron grows in Llanfairpwll.");
        for (var typed : List.of("rh", "rhodo", "rhododendro", "grows llanf", "rhodo* llanfairpwll")) {
            assertThat(found(typed)).as(typed).contains("Long words");
        }
        assertThat(ask("rhodo grows ").loosely()).isNotEqualTo(Loosely.NOT);
    }

    @Test
    void a_small_typing_error_is_forgiven_and_the_right_word_named() {
        publish("en", "In the garden", "A rhododendron stood beside the Millbrook gate.");
        var answer = ask("rhododendrun ");
        assertThat(headlines(answer)).containsExactly("In the garden");
        assertThat(answer.loosely()).isEqualTo(Loosely.MISSPELT);
        assertThat(answer.meant()).isEqualTo("rhododendron");
        assertThat(ask("gardan gate").meant()).isEqualTo("garden gate");
        assertThat(ask("rhododendron").meant()).isNull();
        assertThat(found("xyzzyqq")).isEmpty();
    }

    @Test
    void when_nothing_has_all_the_words_what_has_most_of_them_is_shown_and_said_to_be_so() {
        publish("en", "Three animals", "A quagga, an okapi and a gnu.");
        publish("en", "A tree", "A rhododendron.");
        var answer = ask("quagga okapi rhododendron gnu ");
        assertThat(headlines(answer)).containsExactly("Three animals");
        assertThat(answer.loosely()).isEqualTo(Loosely.MOST_WORDS);
    }

    @Test
    void a_passage_shows_the_words_where_they_stand_close_together() {
        publish(
                "en",
                "The gate",
                "An okapi was seen. " + "Then nothing happened for a long while. ".repeat(30)
                        + "The okapi opened the gate with its tongue and left. " + "Silence fell again. ".repeat(20));
        var hit = ask("okapi gates").hits().getFirst();
        assertThat(marked(hit.headline())).isEqualTo("The [gate]");
        assertThat(marked(hit.passage())).startsWith("The [okapi] opened the [gate] with its tongue and left. Silence");
        assertThat(marked(hit.passage())).hasSizeLessThan(320).endsWith("…");
    }

    @Test
    void filters_narrow_down_and_each_facet_counts_what_another_choice_would_give() {
        publish("en", "One", "okapi");
        now.set(Instant.parse("2027-05-01T12:00:00Z"));
        publish("de", "Zwei", "okapi");
        publish("de", "Drei", "okapi");
        var all = ask("okapi");
        assertThat(all.total()).isEqualTo(3);
        assertThat(all.counts().get(Facet.LANGUAGE))
                .containsExactly(new Answer.Count("de", 2), new Answer.Count("en", 1));
        assertThat(all.counts().get(Facet.PERSON)).containsExactly(new Answer.Count(AUTHOR, 3));
        assertThat(all.months().toString()).isEqualTo("{2027-05=2, 2026-03=1}");
        var german = newsroom.search().ask(Question.of("okapi").with(Facet.LANGUAGE, "de"));
        assertThat(german.total()).isEqualTo(2);
        assertThat(german.counts().get(Facet.LANGUAGE)).hasSize(2);
        assertThat(german.counts().get(Facet.PERSON)).containsExactly(new Answer.Count(AUTHOR, 2));
        var day = LocalDate.parse("2026-03-01");
        assertThat(headlines(newsroom.search().ask(Question.of("okapi").between(day, day))))
                .containsExactly("One");
        assertThat(newsroom.search()
                        .ask(Question.of("okapi").with(Facet.SECTION, "nowhere"))
                        .total())
                .isZero();
        assertThat(headlines(newsroom.search().ask(Question.of("okapi").in(Question.Order.DATE))))
                .last()
                .isEqualTo("One");
    }

    @Test
    void filters_alone_list_what_they_leave_newest_first() {
        var answer = newsroom.search().ask(Question.of("").with(Facet.KIND, "opinion"));
        assertThat(answer.total()).isPositive();
        assertThat(answer.hits()).allMatch(hit -> hit.story().kind() == Kind.OPINION);
        assertThat(answer.hits())
                .isSortedAccordingTo((one, other) ->
                        other.story().published().compareTo(one.story().published()));
    }
}
