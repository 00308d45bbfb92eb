package broadsheet.search;

import broadsheet.db.Database;
import broadsheet.people.People;
import broadsheet.people.Person;
import broadsheet.story.Byline;
import broadsheet.story.Publications;
import broadsheet.story.Standing;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.Topic;
import broadsheet.text.Slug;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Makes entries of stories as the records have them at this moment. */
final class Entries {
    private final Database database;
    private final Stories stories;
    private final Publications publications;
    private final People people;

    Entries(Database database, Stories stories, Publications publications, People people) {
        this.database = database;
        this.stories = stories;
        this.publications = publications;
        this.people = people;
    }

    /** The entries of those stories that readers can read; of the others none. */
    List<Entry> of(Collection<String> ids) {
        return database.read(sql -> {
            var names = new Names(
                    publications.paper(sql).zone(),
                    named(publications.topics(sql), Topic::slug, Topic::name),
                    named(people.all(sql), Person::slug, Person::name));
            return ids.stream()
                    .flatMap(id -> readable(sql, id))
                    .map(names::entry)
                    .toList();
        });
    }

    private Stream<Story> readable(Handle sql, String id) {
        return stories.live(sql, id).stream().filter(story -> story.standing().readable());
    }

    private static <T> Map<Slug, String> named(List<T> all, Function<T, Slug> slug, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(slug, name, (one, _) -> one));
    }

    private record Names(ZoneId zone, Map<Slug, String> topics, Map<Slug, String> people) {

        Entry entry(Story story) {
            var content = story.content();
            var published = published(story);
            var subject = Stream.of(
                            Stream.of(content.kicker(), content.dateline()),
                            content.topics().stream().map(topic -> name(topics, topic)))
                    .flatMap(part -> part)
                    .collect(Collectors.joining("\n"));
            return new Entry(
                    story.id(),
                    story.revision(),
                    published,
                    YearMonth.from(published.atZone(zone)),
                    story.section(),
                    content.kind(),
                    content.language(),
                    content.people(),
                    content.topics(),
                    content.headline(),
                    content.bylines().stream().map(this::name).collect(Collectors.joining("\n")),
                    subject,
                    content.standfirst().isEmpty()
                            ? content.body().plainText()
                            : content.standfirst() + "\n\n" + content.body().plainText());
        }

        private static Instant published(Story story) {
            if (story.standing() instanceof Standing.Published(var since)) return since;
            return Objects.requireNonNull(story.published(), "a readable story was published once");
        }

        private static String name(Map<Slug, String> names, Slug slug) {
            return names.getOrDefault(slug, slug.text().replace('-', ' '));
        }

        private String name(Byline byline) {
            return switch (byline) {
                case Byline.Guest guest -> guest.name();
                case Byline.Staff(var person) -> name(people, person);
            };
        }
    }
}
