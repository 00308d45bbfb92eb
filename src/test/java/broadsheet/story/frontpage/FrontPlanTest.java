package broadsheet.story.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.story.Byline;
import broadsheet.story.Kind;
import broadsheet.story.Section;
import broadsheet.story.Teaser;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FrontPlanTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<Section> SECTIONS = Stream.of("news", "town", "culture")
            .map(slug -> new Section(new Slug(slug), slug, "", 0))
            .toList();

    private int number;

    private Teaser story(String section, int hoursAgo, Kind kind, boolean picture, String language) {
        number++;
        return new Teaser(
                "id-" + number,
                new Slug(section),
                new Slug("story-" + number),
                "",
                "Story " + number,
                "",
                kind,
                new Language(language),
                List.<Byline>of(),
                picture ? new Slug("picture-" + number) : null,
                NOW.minus(Duration.ofHours(hoursAgo)),
                null);
    }

    private Teaser news(int hoursAgo) {
        return story("news", hoursAgo, Kind.NEWS, true, "en");
    }

    private static FrontPlan plan(List<Teaser> stories) {
        return FrontPlan.of(stories, SECTIONS, Language.ENGLISH, Arrangement.NONE);
    }

    private static List<Teaser> placed(FrontPlan plan) {
        var placed = new ArrayList<Teaser>();
        if (plan.lead() != null) placed.add(plan.lead());
        Stream.of(plan.seconds(), plan.strip(), plan.opinion(), plan.latest()).forEach(placed::addAll);
        plan.parts().values().forEach(placed::addAll);
        plan.briefs().values().forEach(placed::addAll);
        return placed;
    }

    @Test
    void an_empty_paper_has_no_lead() {
        assertThat(plan(List.of()).lead()).isNull();
    }

    @Test
    void the_newest_leads() {
        var newest = news(1);
        assertThat(plan(List.of(news(30), newest, news(20))).lead()).isEqualTo(newest);
    }

    @Test
    void a_story_higher_up_in_the_navigation_leads_before_one_a_little_newer() {
        var important = news(3);
        assertThat(plan(List.of(story("culture", 1, Kind.NEWS, true, "en"), important))
                        .lead())
                .isEqualTo(important);
    }

    @Test
    void a_picture_helps_to_the_top() {
        var pictured = news(5);
        assertThat(plan(List.of(story("news", 1, Kind.NEWS, false, "en"), pictured))
                        .lead())
                .isEqualTo(pictured);
    }

    @Test
    void an_opinion_does_not_lead_while_there_is_news() {
        var opinion = story("news", 1, Kind.OPINION, true, "en");
        var news = news(200);
        var plan = plan(List.of(opinion, news));
        assertThat(plan.lead()).isEqualTo(news);
        assertThat(plan.opinion()).containsExactly(opinion);
    }

    @Test
    void a_paper_of_opinions_still_has_a_lead() {
        var opinion = story("news", 1, Kind.OPINION, true, "en");
        assertThat(plan(List.of(opinion)).lead()).isEqualTo(opinion);
    }

    @Test
    void a_story_in_another_language_stands_on_the_front_page_but_seldom_leads() {
        var arabic = story("news", 1, Kind.NEWS, true, "ar");
        var plan = plan(List.of(arabic, news(10), news(12)));
        assertThat(plan.lead()).isNotEqualTo(arabic);
        assertThat(placed(plan)).contains(arabic);
    }

    @Test
    void five_stories_are_all_on_the_page() {
        var stories = List.of(news(1), news(2), news(3), news(4), news(5));
        assertThat(placed(plan(stories))).containsExactlyInAnyOrderElementsOf(stories);
    }

    @Property
    void no_story_stands_twice_and_no_part_is_too_long(@ForAll @IntRange(max = 500) int count, @ForAll long seed) {
        var random = new java.util.Random(seed);
        var stories = new ArrayList<Teaser>();
        for (int i = 0; i < count; i++) {
            stories.add(story(
                    SECTIONS.get(random.nextInt(3)).slug().text(),
                    random.nextInt(5_000),
                    Kind.values()[random.nextInt(Kind.values().length)],
                    random.nextBoolean(),
                    random.nextInt(5) == 0 ? "ar" : "en"));
        }
        var plan = plan(stories);
        assertThat(placed(plan)).doesNotHaveDuplicates();
        assertThat(plan.lead() == null).isEqualTo(stories.isEmpty());
        assertThat(plan.seconds()).hasSizeLessThanOrEqualTo(FrontPlan.SECONDS + 1);
        assertThat(plan.strip().size()).isIn(0, FrontPlan.STRIP);
        plan.parts().values().forEach(part -> assertThat(part).hasSizeBetween(1, FrontPlan.PART));
        plan.briefs().forEach((section, briefs) -> {
            assertThat(briefs).hasSizeBetween(1, FrontPlan.BRIEFS);
            assertThat(plan.parts().get(section))
                    .as("what stands before the briefs")
                    .hasSize(FrontPlan.PART);
        });
    }
}
