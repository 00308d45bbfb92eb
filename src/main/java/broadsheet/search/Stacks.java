package broadsheet.search;

import broadsheet.db.Database;
import broadsheet.people.People;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** The whole archive, from which an index is made: read a batch at a time, never all at once. */
final class Stacks {
    /** Large enough that beginning a reading costs nothing, small enough for a small heap. */
    private static final int BATCH = 200;

    private final Database database;
    private final Stories stories;
    private final Entries entries;

    Stacks(Database database, Stories stories, Publications publications, People people) {
        this.database = database;
        this.stories = stories;
        this.entries = new Entries(database, stories, publications, people);
    }

    /** Told after every batch how many stories are in so far. */
    @FunctionalInterface
    interface Progress {
        void done(int stories) throws IOException;
    }

    /**
     * Puts every published story into an index that is made anew, and commits it.
     *
     * @return the place in the change log up to which everything is in it
     */
    Place putAll(CardIndex index, Progress progress) throws IOException {
        var place = Place.end(database.changes());
        int done = 0;
        for (var ids = after(""); !ids.isEmpty(); ids = after(ids.getLast())) {
            put(index, ids);
            done += ids.size();
            progress.done(done);
        }
        index.commit(place, true);
        index.refresh();
        return place;
    }

    private List<String> after(String id) {
        return database.read(sql -> stories.publishedAfter(sql, id, BATCH));
    }

    /** Brings these stories in the index to what readers see of them now. */
    void put(CardIndex index, Collection<String> ids) throws IOException {
        var missing = new HashSet<>(ids);
        for (var entry : entries.of(ids)) {
            index.keep(entry);
            missing.remove(entry.story());
        }
        for (var id : missing) index.drop(id);
    }
}
