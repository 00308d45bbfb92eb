package broadsheet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.sample.pictures.SamplePicture;
import broadsheet.sample.pictures.SamplePictures;
import broadsheet.story.Byline;
import broadsheet.story.Kind;
import broadsheet.story.Step;
import broadsheet.story.document.Block;
import broadsheet.story.document.Inline;
import broadsheet.story.document.Mark;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What a visitor of the demo is promised, held against the files themselves. */
class SampleStoriesTest {
    private static final SampleArchive ARCHIVE = archive();
    private static final List<SampleStory> STORIES = ARCHIVE.stories();

    @Test
    void there_are_two_years_of_a_paper() {
        assertThat(STORIES).hasSizeGreaterThanOrEqualTo(48);
        assertThat(STORIES.stream()
                        .mapToInt(story -> story.published().days())
                        .max()
                        .orElseThrow())
                .isGreaterThan(650);
        assertThat(ids("sections.html")).hasSize(5);
        assertThat(ids("people.html")).hasSize(10);
    }

    @Test
    void every_kind_of_piece_and_every_standing_is_there() {
        var kinds = STORIES.stream().map(story -> story.content().kind()).collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
        assertThat(STORIES.stream().map(SampleStory::standing).collect(Collectors.toSet()))
                .contains("published", "withdrawn", "scheduled", "embargoed", "draft", "in-review");
        assertThat(STORIES.stream().flatMap(story -> story.notes().stream()).map(SampleStory.Note::step))
                .contains(Step.UPDATE, Step.CLARIFICATION, Step.CORRECTION);
    }

    @Test
    void it_speaks_ten_languages_in_six_scripts() {
        assertThat(in("ar")).isGreaterThanOrEqualTo(2);
        assertThat(in("he")).isOne();
        assertThat(in("de")).isOne();
        assertThat(in("es")).isOne();
        assertThat(List.of(in("fr"), in("fa"), in("hi"), in("zh-Hans"), in("ja")))
                .allMatch(count -> count == 1);
    }

    @Test
    void there_is_a_long_read_with_sub_headings_and_an_interview_full_of_quotations() {
        assertThat(STORIES).anySatisfy(story -> {
            assertThat(story.content().body().words()).isGreaterThanOrEqualTo(2_500);
            assertThat(story.content().body().blocks().stream().filter(Block.Heading.class::isInstance))
                    .hasSizeGreaterThan(3);
        });
        assertThat(STORIES)
                .filteredOn(story -> story.content().kind() == Kind.INTERVIEW)
                .anySatisfy(
                        story -> assertThat(story.content().body().plainText().split("[?]"))
                                .hasSizeGreaterThan(10));
    }

    @Test
    void every_name_leads_somewhere() {
        var people = ids("people.html");
        var sections = ids("sections.html");
        var topics = ids("topics.html");
        var pictures = SamplePictures.all().stream().map(SamplePicture::slug).collect(Collectors.toSet());
        for (var story : STORIES) {
            assertThat(sections)
                    .as(story.slug().text())
                    .contains(story.section().text());
            assertThat(topics)
                    .as(story.slug().text())
                    .containsAll(texts(story.content().topics()));
            assertThat(people)
                    .as(story.slug().text())
                    .containsAll(texts(story.content().people()));
            if (story.content().picture() != null) {
                assertThat(pictures).contains(story.content().picture().text());
            }
            assertThat(pictures)
                    .as(story.slug().text())
                    .containsAll(story.content()
                            .body()
                            .pictures()
                            .map(picture -> picture.picture().text())
                            .toList());
        }
        assertThat(pictures).containsAll(sitters());
    }

    @Test
    void every_link_of_a_public_story_leads_to_a_public_story() {
        var open = STORIES.stream()
                .filter(story -> story.standing().equals("published"))
                .map(story -> "/" + story.section() + "/" + story.slug())
                .collect(Collectors.toSet());
        for (var story : STORIES) {
            if (story.standing().equals("published"))
                assertThat(open).as(story.slug().text()).containsAll(links(story));
        }
    }

    @Test
    void the_punctuation_is_typographic() {
        for (var story : STORIES) {
            var words = story.content().headline()
                    + story.content().standfirst()
                    + story.content().body().plainText();
            assertThat(words).as(story.slug().text()).doesNotContain("\"", "'", "...", " - ");
            assertThat(story.content().bylines()).as(story.slug().text()).isNotEmpty();
        }
    }

    @Test
    void guests_say_who_they_are() {
        assertThat(STORIES.stream().flatMap(story -> story.content().bylines().stream()))
                .filteredOn(Byline.Guest.class::isInstance)
                .isNotEmpty()
                .allSatisfy(guest -> assertThat(((Byline.Guest) guest).credit()).isNotBlank());
    }

    private static Stream<Inline> inlines(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.text().inlines().stream();
            default -> Stream.of();
        };
    }

    private static List<String> links(SampleStory story) {
        var cards = story.content().body().everyBlock().<String>mapMulti((block, found) -> {
            if (block instanceof Block.RelatedStory related) found.accept(related.address());
        });
        var inText = story.content()
                .body()
                .everyBlock()
                .flatMap(SampleStoriesTest::inlines)
                .flatMap(inline -> inline.marks().stream())
                .<String>mapMulti((mark, found) -> {
                    if (mark instanceof Mark.Link link) found.accept(link.address());
                });
        return Stream.concat(cards, inText).toList();
    }

    private static long in(String tag) {
        return STORIES.stream()
                .filter(story -> story.content().language().equals(new Language(tag)))
                .count();
    }

    private static Set<String> ids(String file) {
        return Set.copyOf(Jsoup.parse(ARCHIVE.text(file)).select("section").eachAttr("id"));
    }

    /** Those who sat for a portrait; two never would. */
    private static List<String> sitters() {
        return Jsoup.parse(ARCHIVE.text("people.html"))
                .select("section:not([data-portrait=none])")
                .eachAttr("id");
    }

    private static List<String> texts(List<Slug> slugs) {
        return slugs.stream().map(Slug::text).toList();
    }

    private static SampleArchive archive() {
        try {
            return SampleArchive.open();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
