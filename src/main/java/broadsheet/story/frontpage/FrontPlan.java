package broadsheet.story.frontpage;

import broadsheet.story.Kind;
import broadsheet.story.Section;
import broadsheet.story.Teaser;
import broadsheet.text.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands where on the front page. Every story stands once; what is left over by one part is there for the next, so the
 * plan holds for five stories and for five hundred.
 *
 * @param lead null while nothing is published
 * @param seconds beside the lead; one more where none has a picture to fill the column
 * @param strip below both
 * @param opinion the newest signed views
 * @param latest the newest of the rest, by time
 * @param parts what remains, by section
 * @param briefs older ones of those sections, told by their headlines alone
 */
public record FrontPlan(
        @Nullable Teaser lead,
        List<Teaser> seconds,
        List<Teaser> strip,
        List<Teaser> opinion,
        List<Teaser> latest,
        Map<Section, List<Teaser>> parts,
        Map<Section, List<Teaser>> briefs) {

    static final int SECONDS = 2;
    static final int STRIP = 4;
    static final int OPINIONS = 4;
    static final int LATEST = 8;
    static final int PART = 5;
    static final int BRIEFS = 4;

    /** A list of the newest is worth its room only when it is longer than a glance. */
    private static final int WORTH_A_LIST = 3;

    /** A strip that is not full looks forgotten; it needs this many stories on the page besides its own. */
    private static final int WORTH_A_STRIP = 8;

    /** What a story must be newer by to stand before one of the section above in the navigation. */
    private static final Duration A_SECTION = Duration.ofHours(6);

    /** What a picture is worth at the top. */
    private static final Duration A_PICTURE = Duration.ofHours(12);

    /** A story that most readers cannot read leads only when nothing else has happened for two days. */
    private static final Duration ANOTHER_LANGUAGE = Duration.ofHours(48);

    /**
     * @param stories published ones in any order, each at most once
     * @param sections in the order of the navigation
     * @param language of the paper
     * @param arrangement what editors put where; the rest fills itself around it
     */
    static FrontPlan of(
            Collection<Teaser> stories, Collection<Section> sections, Language language, Arrangement arrangement) {
        var put = new Put(stories, arrangement);
        var order = new ArrayList<>(sections.stream().map(Section::slug).toList());
        var prominent = new ArrayList<>(put.free());
        prominent.sort(
                Comparator.comparingLong((Teaser story) -> weight(story, order.indexOf(story.section()), language))
                        .reversed());
        var opinion = put.with(Spot.OPINION, newest(prominent), OPINIONS, story -> story.kind() == Kind.OPINION);
        prominent.removeAll(opinion);
        if (prominent.isEmpty() && put.in(Spot.LEAD).isEmpty()) return onlyOpinion(opinion);
        var lead = put.with(Spot.LEAD, prominent, 1, _ -> true).getFirst();
        prominent.remove(lead);
        boolean pictured = Stream.concat(put.in(Spot.SECONDS).stream(), prominent.stream())
                .limit(SECONDS)
                .anyMatch(story -> story.picture() != null);
        var seconds = put.with(Spot.SECONDS, prominent, pictured ? SECONDS : SECONDS + 1, _ -> true);
        prominent.removeAll(seconds);
        boolean worth = !put.in(Spot.STRIP).isEmpty() || prominent.size() >= WORTH_A_STRIP;
        var strip = worth ? put.with(Spot.STRIP, prominent, STRIP, _ -> true) : List.<Teaser>of();
        prominent.removeAll(strip);
        var latest = take(newest(prominent), LATEST, _ -> true);
        if (latest.size() < WORTH_A_LIST) latest = List.of();
        prominent.removeAll(latest);
        var rest = newest(prominent);
        var parts = bySection(put, rest, sections, PART);
        parts.values().forEach(rest::removeAll);
        return new FrontPlan(lead, seconds, strip, opinion, latest, parts, bySection(null, rest, sections, BRIEFS));
    }

    /** What editors put where, of the stories that readers can see. */
    private static final class Put {
        private final Map<String, Teaser> byId = new HashMap<>();
        private final Arrangement arrangement;

        Put(Collection<Teaser> stories, Arrangement arrangement) {
            this.arrangement = arrangement;
            for (var story : stories) byId.put(story.id(), story);
        }

        /** What nobody put anywhere. */
        List<Teaser> free() {
            return byId.values().stream()
                    .filter(story -> arrangement.spotOf(story.id()).isEmpty())
                    .toList();
        }

        List<Teaser> in(Spot spot) {
            return arrangement.in(spot).stream()
                    .map(pin -> byId.get(pin.story()))
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** What was put there, filled up with the first that fit. */
        List<Teaser> with(Spot spot, List<Teaser> others, int most, Predicate<Teaser> which) {
            var pinned = in(spot);
            int room = Math.max(0, most - pinned.size());
            return Stream.concat(pinned.stream(), others.stream().filter(which).limit(room))
                    .toList();
        }
    }

    private static Map<Section, List<Teaser>> bySection(
            @Nullable Put put, List<Teaser> stories, Collection<Section> sections, int most) {
        var parts = new LinkedHashMap<Section, List<Teaser>>();
        for (var section : sections) {
            Predicate<Teaser> which = story -> belongs(story, section);
            var own =
                    put == null ? take(stories, most, which) : put.with(Spot.of(section.slug()), stories, most, which);
            if (!own.isEmpty()) parts.put(section, own);
        }
        return parts;
    }

    /** Views have their own rail; those that found no place there are on the page of their section. */
    private static boolean belongs(Teaser story, Section section) {
        return story.kind() != Kind.OPINION && story.section().equals(section.slug());
    }

    private static FrontPlan onlyOpinion(List<Teaser> opinion) {
        if (opinion.isEmpty())
            return new FrontPlan(null, List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());
        return new FrontPlan(
                opinion.getFirst(),
                List.of(),
                List.of(),
                opinion.subList(1, opinion.size()),
                List.of(),
                Map.of(),
                Map.of());
    }

    /** The later, the further up; a moment in milliseconds, moved by what else counts. */
    private static long weight(Teaser story, int section, Language language) {
        return story.published().toEpochMilli()
                - Math.max(section, 0) * A_SECTION.toMillis()
                + (story.picture() == null ? 0 : A_PICTURE.toMillis())
                - (sameLanguage(story, language) ? 0 : ANOTHER_LANGUAGE.toMillis());
    }

    private static boolean sameLanguage(Teaser story, Language language) {
        return story.language().locale().getLanguage().equals(language.locale().getLanguage());
    }

    private static List<Teaser> newest(List<Teaser> stories) {
        var sorted = new ArrayList<>(stories);
        sorted.sort(Comparator.comparing(Teaser::published).reversed());
        return sorted;
    }

    private static List<Teaser> take(List<Teaser> stories, int most, Predicate<Teaser> which) {
        return stories.stream().filter(which).limit(most).toList();
    }
}
