package broadsheet.related;

import broadsheet.db.Change;
import broadsheet.db.Database;
import broadsheet.related.likeness.Clipping;
import broadsheet.related.likeness.Clippings;
import broadsheet.story.Stories;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the clippings in step with the change log. They know their own place in it, and so heal when they fall behind or are lost. */
final class Archivist {
    private static final Logger LOG = LoggerFactory.getLogger(Archivist.class);
    private static final int BATCH = 500;
    private static final String STORY = "story:";

    private final Database database;
    private final Clippings clippings;
    private final Stories stories = new Stories();

    Archivist(Database database, Clippings clippings) {
        this.database = database;
        this.clippings = clippings;
    }

    /**
     * Reads the log to its end.
     *
     * @return the stories that were kept anew or dropped
     */
    Set<String> catchUp() {
        var place = clippings.place();
        var changed = new HashSet<String>();
        if (place.isEmpty() || place.get() > database.changes().end()) changed.addAll(beginAnew());
        long reached = clippings.place().orElseThrow();
        for (var batch = after(reached); !batch.isEmpty(); batch = after(reached)) {
            var touched = touched(batch);
            touched.forEach(this::file);
            reached = batch.getLast().id();
            clippings.commit(reached);
            changed.addAll(touched);
        }
        clippings.refresh();
        return changed;
    }

    private List<Change> after(long place) {
        return database.changes().after(place, BATCH);
    }

    /** The place is taken first: what is published meanwhile is read twice rather than never. */
    private Set<String> beginAnew() {
        long place = database.changes().end();
        clippings.dropAll();
        var filed = new TreeSet<String>();
        for (var page = published(""); !page.isEmpty(); page = published(page.getLast())) {
            page.forEach(this::file);
            filed.addAll(page);
        }
        clippings.commit(place);
        if (!filed.isEmpty()) LOG.info("Related stories were read anew: {}", filed.size());
        return filed;
    }

    /** By number and not by offset: far inside a million the latter takes seconds a page. */
    private List<String> published(String after) {
        return database.read(sql -> stories.publishedAfter(sql, after, BATCH));
    }

    static Set<String> touched(List<Change> batch) {
        var touched = new TreeSet<String>();
        batch.stream()
                .filter(change -> change.what().startsWith("story."))
                .flatMap(Archivist::stories)
                .forEach(touched::add);
        return touched;
    }

    private static Stream<String> stories(Change change) {
        return Arrays.stream(change.subject().split(" "))
                .filter(subject -> subject.startsWith(STORY))
                .map(subject -> subject.substring(STORY.length()));
    }

    private void file(String id) {
        var readable = database.read(sql -> stories.live(sql, id))
                .filter(story -> story.standing().readable());
        readable.ifPresentOrElse(story -> clippings.keep(Clipping.of(story)), () -> clippings.drop(id));
    }
}
