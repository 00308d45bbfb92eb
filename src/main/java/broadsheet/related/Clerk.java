package broadsheet.related;

import broadsheet.db.Change;
import broadsheet.db.Changes;
import broadsheet.db.Database;
import broadsheet.related.likeness.Clippings;
import broadsheet.related.likeness.Kin;
import broadsheet.related.likeness.Likeness;
import broadsheet.story.Stories;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out what to read next when something has changed, so that nobody has to while a reader waits. Follows the change log
 * durably: a story that comes, changes, goes or comes back gets its list, its place in a storyline, and the lists around it are mended.
 *
 * <p>The index is one of this machine alone, and knows its own place in the log; the lists are in the database. Either can be
 * lost: the index is read anew, and stories without a list get one.
 */
public final class Clerk implements Changes.Follower, AutoCloseable {
    /** The name it follows the log under. */
    public static final String NAME = "related";

    /** How many of a newcomer's nearest get a new list, for it may belong there. */
    private static final int AROUND = 12;

    /** So many at once are taken together instead of one in the light of the other. */
    private static final int MANY = 20;

    /** Up to so many stories all of them are looked at again when the archive has grown by a quarter; a matter of seconds. */
    private static final int YOUNG = 1_000;

    private static final int WRITTEN_AT_ONCE = 100;
    private static final int ASKED_AT_ONCE = 500;

    private final Database database;
    private final Path folder;
    private final Stories stories;
    private final Relations relations;
    private @Nullable Desk desk;

    /** @param folder where the index is kept; may be deleted at any time while nothing runs */
    public Clerk(Database database, Path folder, Stories stories) {
        this.database = database;
        this.folder = folder;
        this.stories = stories;
        this.relations = new Relations(stories);
    }

    /** What is opened when it is first needed, for that takes longer than a start should. */
    private record Desk(
            Clippings clippings, Archivist archivist, Likeness likeness, Chooser chooser, Chronicler chronicler) {}

    private Desk desk() {
        var open = desk;
        if (open != null) return open;
        var clippings = Clippings.open(folder);
        var likeness = new Likeness(clippings);
        var opened = new Desk(
                clippings,
                new Archivist(database, clippings),
                likeness,
                new Chooser(clippings, likeness, stories),
                new Chronicler(database, likeness, stories));
        desk = opened;
        return opened;
    }

    /** Works out what follows from changes. Does the same again when they come again. */
    @Override
    public synchronized void apply(List<Change> batch) {
        var touched = Archivist.touched(batch);
        if (touched.isEmpty()) return;
        var open = desk();
        var filed = open.archivist().catchUp();
        boolean grown = false;
        if (filed.anew() || filed.stories().size() > MANY) open.likeness().forgetAll();
        else for (var story : filed.stories()) grown |= notice(open, story);
        var lists = new LinkedHashSet<String>(relationsTo(touched));
        lists.addAll(touched);
        var here = touched.stream()
                .filter(story -> open.clippings().find(story).isPresent())
                .toList();
        for (var story : here)
            open.likeness().nearest(story).stream()
                    .limit(AROUND)
                    .map(Kin::story)
                    .forEach(lists::add);
        lists.addAll(missing(filed.stories()));
        choose(open, lists);
        chronicle(open.chronicler(), open.clippings(), here, grown);
        if (filed.anew()) chooseMissing(open);
    }

    /** Of what was filed now, and not when the same changes come again: likenesses count who carries a mark. */
    private static boolean notice(Desk open, String story) {
        if (open.clippings().find(story).isPresent()) return open.likeness().welcome(story);
        open.likeness().farewell(story);
        return false;
    }

    /** For every story without a list, some at a time. */
    private void chooseMissing(Desk open) {
        var archivist = open.archivist();
        for (var some = archivist.published(""); !some.isEmpty(); some = archivist.published(some.getLast()))
            choose(open, missing(some));
    }

    private Set<String> relationsTo(Set<String> touched) {
        return database.read(sql -> {
            var around = new HashSet<String>();
            touched.forEach(story -> around.addAll(relations.mentioning(sql, story)));
            return around;
        });
    }

    private List<String> missing(Collection<String> filed) {
        var all = List.copyOf(filed);
        var missing = new ArrayList<String>();
        for (int from = 0; from < all.size(); from += ASKED_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE));
            missing.addAll(database.read(sql -> relations.without(sql, some)));
        }
        return missing;
    }

    private void choose(Desk open, Collection<String> wanted) {
        var lists = new LinkedHashMap<String, List<Suggestion>>();
        for (var story : wanted) {
            lists.put(story, database.read(sql -> list(open, sql, story)));
            if (lists.size() == WRITTEN_AT_ONCE) keep(lists);
        }
        keep(lists);
    }

    private List<Suggestion> list(Desk open, org.jdbi.v3.core.Handle sql, String id) {
        return stories.live(sql, id)
                .filter(story -> story.standing().readable())
                .map(story -> open.chooser().choose(sql, story))
                .orElse(List.of());
    }

    private void keep(Map<String, List<Suggestion>> lists) {
        if (!lists.isEmpty())
            database.run(transaction -> lists.forEach((story, list) -> relations.keep(transaction, story, list)));
        lists.clear();
    }

    /**
     * One by one each finds its place in the light of those before; many at once are taken together.
     *
     * @param grown whether the archive has grown so much that all likenesses are new
     */
    static void chronicle(Chronicler chronicler, Clippings clippings, List<String> here, boolean grown) {
        if (here.size() > MANY) chronicler.take(here);
        else for (var story : here) chronicler.take(List.of(story));
        if (grown && clippings.size() <= YOUNG) chronicler.reconsider(clippings.all());
    }

    /** Lets go of the index. */
    @Override
    public synchronized void close() {
        if (desk != null) desk.clippings().close();
        desk = null;
    }
}
