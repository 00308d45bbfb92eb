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
     * What was done.
     *
     * @param stories that were kept anew or dropped because of the log
     * @param anew whether every published story was kept anew besides; there may be a million, so they are not named
     */
    record Filed(Set<String> stories, boolean anew) {}

    /** Reads the log to its end. */
    Filed catchUp() {
        var place = clippings.place();
        var changed = new HashSet<String>();
        boolean anew = place.isEmpty() || place.get() > database.changes().end();
        if (anew) beginAnew();
        long reached = clippings.place().orElseThrow();
        for (var batch = after(reached); !batch.isEmpty(); batch = after(reached)) {
            var touched = touched(batch);
            touched.forEach(this::file);
            reached = batch.getLast().id();
            clippings.reached(reached);
            changed.addAll(touched);
        }
        clippings.refresh();
        return new Filed(changed, anew);
    }

    private List<Change> after(long place) {
        return database.changes().after(place, BATCH);
    }

    /** The place is taken first: what is published meanwhile is read twice rather than never. */
    private void beginAnew() {
        long place = database.changes().end();
        clippings.dropAll();
        long filed = 0;
        for (var page = published(""); !page.isEmpty(); page = published(page.getLast())) {
            page.forEach(this::file);
            filed += page.size();
        }
        clippings.commit(place);
        if (filed > 0) LOG.info("Related stories were read anew: {}", filed);
    }

    /** The next published stories after one, in the order of their ids. */
    List<String> published(String after) {
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
