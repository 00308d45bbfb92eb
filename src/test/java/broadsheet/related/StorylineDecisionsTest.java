package broadsheet.related;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.Stories;
import broadsheet.story.Unready;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever comes in after it, what the desk has decided about storylines stands. */
class StorylineDecisionsTest {
    private static final Slug NEWS = new Slug("news");
    private static final Instant MAY = Instant.parse("2026-05-04T08:00:00Z");

    private static final List<String> EVENTS = List.of(
            "The Lenn flooded Fishgate in Lennford; firefighters pumped cellars and the council counted damaged homes",
            "The trial of Dale Rusk over fire alarms at Harker's Mill before the jury at Ardenshire Crown Court",
            "Bakers on strike at Askerby mills over wages as wheat and flour prices for bread rise");

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void no_decision_is_ever_overruled(@ForAll @Size(min = 10, max = 30) List<@IntRange(max = 8_999) Integer> deeds)
            throws IOException {
        var folder = Files.createTempDirectory("broadsheet-decisions");
        try (var world = new World(folder)) {
            for (int deed : deeds) {
                if (deed % 9 < 5) world.publish(deed);
                else world.decide(deed);
                world.work();
                world.everythingDecidedStands();
            }
        } finally {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
            }
        }
    }

    /** A newsroom, and what its desk said. */
    private static final class World implements AutoCloseable {
        private final Database database = TestDatabase.SQLITE.open();
        private final Stories stories = new Stories();
        private final Newsdesk newsdesk = new Newsdesk(stories);
        private final Storylines storylines = new Storylines(stories);
        private final StorylineDesk desk = new StorylineDesk(storylines);
        private final Clerk clerk;
        private final List<String> published = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, String> placed = new HashMap<>();
        private final Map<String, Set<String>> unwanted = new HashMap<>();
        private long place;

        World(Path folder) {
            clerk = new Clerk(database, folder.resolve("related"), stories);
            database.run(tx -> new Publications().save(tx, new Section(NEWS, "News", "", 1)));
        }

        void publish(int deed) {
            int number = published.size();
            var event = EVENTS.get(deed % EVENTS.size());
            var body = Document.of(Block.Paragraph.of(event + ". Report " + deed + "."));
            var by = List.<Byline>of(new Byline.Guest("Gwen Ashdown", ""));
            var content = new Content(
                    "", event.substring(0, 40), event, "", Kind.NEWS, Language.ENGLISH, by, List.of(), null, body);
            var at = MAY.plus(Duration.ofDays(number));
            published.add(database.write(tx -> {
                var slug = new Slug("story-" + number);
                var story = newsdesk.draft(tx, NEWS, slug, content, null, null, "gwen", at);
                return newsdesk.publish(tx, story.id(), at).id();
            }));
        }

        void work() {
            for (var batch = database.changes().after(place, 500);
                    !batch.isEmpty();
                    batch = database.changes().after(place, 500)) {
                clerk.apply(batch);
                place = batch.getLast().id();
            }
        }

        void decide(int deed) {
            var lines = database.read(sql -> storylines.latest(sql, 10, 0));
            if (lines.isEmpty()) return;
            var line = lines.get(deed / 9 % lines.size());
            var other = lines.get(deed / 90 % lines.size());
            var story = published.get(deed / 7 % published.size());
            try {
                switch (deed % 9) {
                    case 5 -> rename(line, "Name " + deed);
                    case 6 -> merge(other, line);
                    case 7 -> split(line, deed);
                    default -> {
                        if (deed % 2 == 0) add(line, story);
                        else remove(line, members(line).getFirst());
                    }
                }
            } catch (Unready refused) {
                assertThat(refused.getMessage()).endsWith(".");
            }
        }

        private List<String> members(Storyline line) {
            return database.read(sql -> storylines.episodes(sql, line.id())).stream()
                    .map(one -> one.teaser().id())
                    .toList();
        }

        private void rename(Storyline line, String name) {
            database.run(tx -> desk.rename(tx, line.id(), name));
            names.put(line.id(), name);
        }

        private void merge(Storyline gone, Storyline into) {
            var all = new ArrayList<>(members(gone));
            all.addAll(members(into));
            database.run(tx -> desk.merge(tx, gone.id(), into.id()));
            names.remove(gone.id());
            unwanted.values().forEach(lines -> lines.remove(gone.id()));
            all.forEach(story -> put(story, into.id()));
        }

        private void split(Storyline line, int deed) {
            var all = members(line);
            var some = all.subList(0, all.size() / 2);
            var parted = database.<Storyline>write(tx -> desk.split(tx, line.id(), some, "Parted " + deed));
            names.put(parted.id(), "Parted " + deed);
            all.forEach(story -> put(story, some.contains(story) ? parted.id() : line.id()));
            some.forEach(story -> refuse(story, line.id()));
            all.stream().filter(story -> !some.contains(story)).forEach(story -> refuse(story, parted.id()));
        }

        private void add(Storyline line, String story) {
            database.run(tx -> desk.add(tx, line.id(), story));
            put(story, line.id());
        }

        private void remove(Storyline line, String story) {
            var rest = new ArrayList<>(members(line));
            database.run(tx -> desk.remove(tx, line.id(), story));
            rest.remove(story);
            rest.forEach(one -> put(one, line.id()));
            placed.remove(story);
            refuse(story, line.id());
        }

        private void put(String story, String line) {
            placed.put(story, line);
            unwanted.getOrDefault(story, new HashSet<>()).remove(line);
        }

        private void refuse(String story, String line) {
            unwanted.computeIfAbsent(story, _ -> new HashSet<>()).add(line);
        }

        void everythingDecidedStands() {
            database.run(tx -> {
                var sql = tx.sql();
                names.forEach((id, name) -> storylines
                        .find(sql, id)
                        .ifPresent(line -> assertThat(line.name()).isEqualTo(name)));
                placed.forEach((story, line) -> assertThat(storylines.ofStory(sql, story))
                        .as("where the desk put a story")
                        .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(line)));
                unwanted.forEach((story, lines) -> storylines
                        .ofStory(sql, story)
                        .ifPresent(one -> assertThat(lines).as("taken out").doesNotContain(one.id())));
            });
        }

        @Override
        public void close() {
            clerk.close();
            database.close();
        }
    }
}
