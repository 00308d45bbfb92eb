package broadsheet.front;

import broadsheet.front.page.Words;
import broadsheet.people.Person;
import broadsheet.story.Publication;
import broadsheet.story.Section;
import broadsheet.story.Topic;
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
 * @param people by name
 * @param topics by name
 */
record Furniture(
        Publication paper,
        Words words,
        Map<Slug, Section> sections,
        Map<Slug, Person> people,
        Map<Slug, Topic> topics) {

    /** Before anything could be read: the nameless paper. */
    static final Furniture NONE = new Furniture(
            new Publication("The paper", "", broadsheet.text.Language.ENGLISH, java.time.ZoneOffset.UTC),
            Words.english(),
            Map.of(),
            Map.of(),
            Map.of());

    static Furniture read(Records records, Handle sql) {
        var paper = records.publications().paper(sql);
        return new Furniture(
                paper,
                Words.in(paper.language()),
                bySlug(records.publications().sections(sql), Section::slug),
                bySlug(records.people().all(sql), Person::slug),
                bySlug(records.publications().topics(sql), Topic::slug));
    }

    private static <T> Map<Slug, T> bySlug(List<T> list, Function<T, Slug> slug) {
        return list.stream().collect(Collectors.toMap(slug, one -> one, (one, _) -> one, LinkedHashMap::new));
    }

    @Nullable
    Section section(Slug slug) {
        return sections.get(slug);
    }

    /** The name of a section, or its slug if it is gone. */
    String sectionName(Slug slug) {
        var section = section(slug);
        return section == null ? slug.text() : section.name();
    }
}
