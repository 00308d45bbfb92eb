package broadsheet.search;

import broadsheet.db.Database;
import broadsheet.people.People;
import broadsheet.people.Person;
import broadsheet.story.Byline;
import broadsheet.story.Publications;
import broadsheet.story.Standing;
import broadsheet.story.Story;
import broadsheet.story.Topic;
import broadsheet.text.Slug;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes entries of the stories of a shelf as the records have them at this moment. */
final class Entries {
    private final Database database;
    private final Shelf shelf;
    private final Publications publications;
    private final People people;

    Entries(Database database, Shelf shelf, Publications publications, People people) {
        this.database = database;
        this.shelf = shelf;
        this.publications = publications;
        this.people = people;
    }

    /** The entries of those stories that have a place on the shelf; of the others none. */
    List<Entry> of(Collection<String> ids) {
        return database.read(sql -> {
            var names = new Names(
                    publications.paper(sql).zone(),
                    named(publications.topics(sql), Topic::slug, Topic::name),
                    named(people.all(sql), Person::slug, Person::name));
            return ids.stream()
                    .flatMap(id -> shelf.story(sql, id).stream())
                    .map(story -> names.entry(story, shelf.owners(sql, story)))
                    .toList();
        });
    }

    private static <T> Map<Slug, String> named(List<T> all, Function<T, Slug> slug, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(slug, name, (one, _) -> one));
    }

    private record Names(ZoneId zone, Map<Slug, String> topics, Map<Slug, String> people) {

        Entry entry(Story story, List<Slug> owners) {
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
                    owners,
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
            var once = story.published();
            return once == null ? begun(story) : once;
        }

        // An id says when it was given (RFC 9562, version 7).
        private static Instant begun(Story story) {
            return Instant.ofEpochMilli(UUID.fromString(story.id()).getMostSignificantBits() >>> 16);
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
