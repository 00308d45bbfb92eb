package broadsheet.front;

import broadsheet.consent.Terms;
import broadsheet.front.page.Surroundings;
import broadsheet.front.page.Words;
import broadsheet.front.theme.ThemedPages;
import broadsheet.html.theme.Theme;
import broadsheet.people.Person;
import broadsheet.story.Publication;
import broadsheet.story.Section;
import broadsheet.story.Topic;
import broadsheet.story.imprint.Imprint;
import broadsheet.story.imprint.Imprints;
import broadsheet.text.Slug;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What every page uses and seldom changes: the paper's name, its sections, the names of its people and topics. Printers call
 * what stays in the frame from one page to the next its furniture.
 *
 * @param sections in the order of the navigation
 * @param imprint what the paper tells of itself
 * @param people by name
 * @param topics by name
 * @param theme that pages are set in
 * @param around what that theme puts around every page; null for the house's own frame
 * @param terms what readers are asked
 * @param answered whether the page is for readers who have answered it
 */
record Furniture(
        Publication paper,
        Imprint imprint,
        Words words,
        Map<Slug, Section> sections,
        Map<Slug, Person> people,
        Map<Slug, Topic> topics,
        Theme theme,
        @Nullable Surroundings around,
        Terms terms,
        boolean answered) {

    /** Before anything could be read: the nameless paper. */
    static final Furniture NONE = new Furniture(
            new Publication("The paper", "", broadsheet.text.Language.ENGLISH, java.time.ZoneOffset.UTC),
            Imprint.NONE,
            Words.english(),
            Map.of(),
            Map.of(),
            Map.of(),
            Theme.HOUSE,
            null,
            Terms.NONE,
            false);

    static Furniture read(Records records, ThemedPages themed, Handle sql) {
        var paper = records.publications().paper(sql);
        var theme = records.theme().apply(sql);
        return new Furniture(
                paper,
                new Imprints().read(sql),
                Words.in(paper.language()),
                bySlug(records.publications().sections(sql), Section::slug),
                bySlug(records.people().all(sql), Person::slug),
                bySlug(records.publications().topics(sql), Topic::slug),
                theme,
                themed.around(theme),
                records.consent().terms(sql),
                false);
    }

    private static <T> Map<Slug, T> bySlug(List<T> list, Function<T, Slug> slug) {
        return list.stream().collect(Collectors.toMap(slug, one -> one, (one, _) -> one, LinkedHashMap::new));
    }

    /** The same in another theme. */
    Furniture in(Theme other, @Nullable Surroundings around) {
        return new Furniture(paper, imprint, words, sections, people, topics, other, around, terms, answered);
    }

    /** The same with something else to ask. */
    Furniture asking(Terms other) {
        return new Furniture(paper, imprint, words, sections, people, topics, theme, around, other, false);
    }

    /** For readers who have answered. */
    Furniture forTheAnswered() {
        return new Furniture(paper, imprint, words, sections, people, topics, theme, around, terms, true);
    }

    @Nullable
    Section section(Slug slug) {
        return sections.get(slug);
    }

    /** The sections that are named to readers, in the order of the navigation. */
    List<Section> shown() {
        return sections.values().stream().filter(one -> !one.hidden()).toList();
    }

    /** The name of a section, or its slug if it is gone. */
    String sectionName(Slug slug) {
        var section = section(slug);
        return section == null ? slug.text() : section.name();
    }
}
