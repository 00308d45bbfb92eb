package broadsheet.search;

import broadsheet.db.Change;
import broadsheet.db.Database;
import broadsheet.people.People;
import broadsheet.story.Publications;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All stories of a shelf, from which an index is made: read a batch at a time, never all at once. */
final class Stacks {
    /** Large enough that beginning a reading costs nothing, small enough for a small heap. */
    private static final int BATCH = 200;

    private final Database database;
    private final Shelf shelf;
    private final Entries entries;

    Stacks(Database database, Shelf shelf, Publications publications, People people) {
        this.database = database;
        this.shelf = shelf;
        this.entries = new Entries(database, shelf, publications, people);
    }

    /** Told after every batch how many stories are in so far. */
    @FunctionalInterface
    interface Progress {
        void done(int stories) throws IOException;
    }

    /**
     * Puts every story into an index that is made anew, and commits it.
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
        return database.read(sql -> shelf.after(sql, id, BATCH));
    }

    /** The keys of a change that may touch a story of the shelf, or several. */
    Set<String> keys(Change change) {
        var keys = new LinkedHashSet<String>();
        for (var key : change.subject().split(" +")) {
            if (shelf.watched().stream().anyMatch(key::startsWith)) keys.add(key);
        }
        return keys;
    }

    /** Brings these stories in the index to what the shelf has of them now. */
    void put(CardIndex index, Collection<String> ids) throws IOException {
        var missing = new HashSet<>(ids);
        for (var entry : entries.of(ids)) {
            index.keep(entry);
            missing.remove(entry.story());
        }
        for (var id : missing) index.drop(id);
    }
}
