package broadsheet.related;

import broadsheet.db.Database;
import broadsheet.related.likeness.Clippings;
import broadsheet.related.likeness.Likeness;
import broadsheet.story.Stories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures how well storylines are found as stories come in, on a collection in which somebody has said what belongs together. */
public final class StorylineEvaluation {
    private StorylineEvaluation() {}

    /**
     * What came out, by B-cubed (Bagga and Baldwin 1998): for each story, how much of its storyline belongs there, and how much of
     * what belongs there is in it; averaged over all stories.
     *
     * @param stories how many were read
     * @param events how many events they are about
     * @param storylines how many were found, those of one story included
     * @param skipped a sentence for each line that could not be read
     */
    public record Report(
            int stories, int events, int storylines, double precision, double recall, List<String> skipped) {

        /** The harmonic mean of precision and recall. */
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /**
     * Publishes the stories of a file one after another in the order of their dates, and lets each find its storyline among
     * what was published before it, as {@link Clerk} does when a newsroom publishes.
     *
     * @param file JSON lines, plain or gzipped, with id, event, title, description, text and date
     * @throws IOException if it cannot be read
     */
    public static Report of(Path file) throws IOException {
        var corpus = Corpus.read(file);
        var inOrder = corpus.lines().stream()
                .sorted(Comparator.comparing(CorpusLine::published))
                .toList();
        try (var newsroom = new TemporaryNewsroom();
                var clippings = Clippings.open(newsroom.folder().resolve("related"))) {
            var events = new LinkedHashMap<String, String>();
            var archivist = new Archivist(newsroom.database(), clippings);
            var likeness = new Likeness(clippings);
            var chronicler = new Chronicler(newsroom.database(), likeness, new Stories());
            for (var line : inOrder) {
                var story = newsroom.publish(List.of(line)).keySet().iterator().next();
                events.put(story, line.event());
                archivist.catchUp();
                Clerk.chronicle(chronicler, clippings, List.of(story), likeness.welcome(story));
            }
            return report(corpus, events, storylines(newsroom.database(), events.keySet()));
        }
    }

    /** As they are stored in the end. A story that is in none is one by itself. */
    private static Collection<List<String>> storylines(Database database, Set<String> stories) {
        var found = new LinkedHashMap<String, List<String>>();
        var alone = new LinkedHashSet<>(stories);
        for (var member : database.read(sql -> new Storylines(new Stories()).around(sql, stories))) {
            alone.remove(member.story());
            found.computeIfAbsent(member.storyline(), _ -> new ArrayList<>()).add(member.story());
        }
        for (var story : alone) found.put(story, List.of(story));
        return found.values();
    }

    private static Report report(Corpus corpus, Map<String, String> events, Collection<List<String>> storylines) {
        double precision = 0;
        double recall = 0;
        for (var storyline : storylines) {
            for (var story : storyline) {
                long together = storyline.stream()
                        .filter(other -> events.get(other).equals(events.get(story)))
                        .count();
                long belong = events.values().stream()
                        .filter(events.get(story)::equals)
                        .count();
                precision += together / (double) storyline.size();
                recall += together / (double) belong;
            }
        }
        int stories = Math.max(1, events.size());
        return new Report(
                events.size(),
                new HashSet<>(events.values()).size(),
                storylines.size(),
                precision / stories,
                recall / stories,
                corpus.skipped());
    }
}
