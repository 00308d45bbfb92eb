package broadsheet.discussion;

import broadsheet.db.Transaction;
import broadsheet.story.document.DocumentJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes comments into the records, many at once, and gives those that readers may see their places. */
final class Ledger {
    private static final String KNOWN = "select id, request from comment where request in (<requests>)";
    private static final String PLACES = """
            insert into conversation (story, threads, shown) values (?, ?, ?)
            on conflict (story) do update set threads = conversation.threads + excluded.threads,
              shown = conversation.shown + excluded.shown
            returning threads""";
    private static final String TURNS =
            "update comment set replies = replies + ? where id = ? and place is not null returning replies, place";
    private static final String ADD = """
            insert into comment (id, story, parent, thread, writer, writer_key, name, mail, sender, source, body,
              fingerprint, standing, standing_at, ground, written_at, recommendations, reports, request, place, turn,
              path, replies)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, 0)""";

    /**
     * What became of one.
     *
     * @param id of the comment, an older one's if it had been sent before
     * @param again whether it was known
     * @param spot where readers see it from now on; null when it waits, or was known
     */
    record Kept(String id, boolean again, @Nullable Spot spot) {}

    /** Keeps all of them, in the order given. */
    List<Kept> keep(Transaction transaction, List<Accepted> letters) {
        var known = known(transaction, letters);
        var fresh = new LinkedHashMap<String, Accepted>();
        var before = new ArrayList<@Nullable String>(letters.size());
        for (var letter : letters) {
            var earlier = known.putIfAbsent(letter.request(), letter.id());
            if (earlier == null) fresh.put(letter.id(), letter);
            before.add(earlier);
        }
        var spots = spots(transaction, fresh.values().stream().toList());
        add(transaction, fresh, spots);
        for (var story : stories(fresh, false)) transaction.changed("comment.shown", Comments.key(story));
        for (var story : stories(fresh, true)) transaction.changed("comment.held", "comments-waiting:" + story);
        var kept = new ArrayList<Kept>(letters.size());
        for (int i = 0; i < letters.size(); i++) {
            var id = letters.get(i).id();
            var earlier = before.get(i);
            kept.add(earlier == null ? new Kept(id, false, spots.get(id)) : new Kept(earlier, true, null));
        }
        return kept;
    }

    private static TreeSet<String> stories(Map<String, Accepted> fresh, boolean held) {
        var stories = new TreeSet<String>();
        for (var letter : fresh.values()) if (held == (letter.hold() != null)) stories.add(letter.story());
        return stories;
    }

    private static Map<String, String> known(Transaction transaction, List<Accepted> letters) {
        var known = new HashMap<String, String>();
        transaction
                .sql()
                .createQuery(KNOWN)
                .bindList("requests", letters.stream().map(Accepted::request).toList())
                .map((row, _) -> Map.entry(row.getString("request"), row.getString("id")))
                .forEach(row -> known.put(row.getKey(), row.getValue()));
        return known;
    }

    /** In one order of stories and threads, so that two processes never wait for each other crosswise. */
    private Map<String, Spot> spots(Transaction transaction, List<Accepted> fresh) {
        var spots = new HashMap<String, Spot>();
        var byStory = new TreeMap<String, List<Accepted>>();
        var byThread = new TreeMap<String, List<Accepted>>();
        for (var letter : fresh) {
            if (letter.hold() != null) continue;
            byStory.computeIfAbsent(letter.story(), _ -> new ArrayList<>()).add(letter);
            if (letter.parent() != null) {
                byThread.computeIfAbsent(letter.parent().thread(), _ -> new ArrayList<>())
                        .add(letter);
            }
        }
        byStory.forEach((story, letters) -> begin(transaction, story, letters, spots));
        byThread.forEach((thread, letters) -> {
            var first = turns(transaction, thread, letters.size());
            for (int i = 0; i < letters.size(); i++) {
                var parent = letters.get(i).parent();
                if (first == null || parent == null) continue;
                spots.put(letters.get(i).id(), Rows.spot(parent).reply(first + i));
            }
        });
        return spots;
    }

    private static void begin(Transaction transaction, String story, List<Accepted> letters, Map<String, Spot> spots) {
        var roots = letters.stream().filter(letter -> letter.parent() == null).toList();
        int place = places(transaction, story, roots.size(), letters.size()) - roots.size();
        for (var root : roots) spots.put(root.id(), Spot.first(++place));
    }

    /** Takes so many places for threads, counts so many more comments; gives the last place taken. */
    static int places(Transaction transaction, String story, int threads, int comments) {
        return transaction
                .sql()
                .createQuery(PLACES)
                .bind(0, story)
                .bind(1, threads)
                .bind(2, comments)
                .mapTo(Integer.class)
                .one();
    }

    /** Takes so many turns in a thread; gives the first, or null when readers do not see the thread. */
    static @Nullable Integer turns(Transaction transaction, String thread, int count) {
        Followers.news(transaction, thread);
        return transaction
                .sql()
                .createQuery(TURNS)
                .bind(0, count)
                .bind(1, thread)
                .map((row, _) -> row.getInt("replies") - count + 1)
                .findOne()
                .orElse(null);
    }

    private static void add(Transaction transaction, Map<String, Accepted> fresh, Map<String, Spot> spots) {
        if (fresh.isEmpty()) return;
        var batch = transaction.sql().prepareBatch(ADD);
        for (var letter : fresh.values()) {
            var writer = letter.writer();
            var parent = letter.parent();
            var spot = spots.get(letter.id());
            boolean shown = letter.hold() == null;
            batch.add(
                    letter.id(),
                    letter.story(),
                    parent == null ? null : parent.id(),
                    parent == null ? letter.id() : parent.thread(),
                    writer.word(),
                    writer.key(),
                    writer.name(),
                    writer.address(),
                    letter.sender(),
                    letter.source(),
                    DocumentJson.write(letter.body()),
                    letter.fingerprint(),
                    shown ? "approved" : "waiting",
                    letter.at().toEpochMilli(),
                    letter.hold() == null ? null : letter.hold().word(),
                    letter.at().toEpochMilli(),
                    letter.request(),
                    spot == null ? null : spot.place(),
                    spot == null ? null : spot.turn(),
                    spot == null ? null : spot.path());
        }
        batch.execute();
    }
}
