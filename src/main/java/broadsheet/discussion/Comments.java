package broadsheet.discussion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * The stored comments, as readers find them. Every reading is of one page and goes through an index that ends with it, so it
 * costs the same under ten comments and under a million.
 */
public final class Comments {
    /** Threads on a page. */
    public static final int THREADS = 50;

    /** Replies of a thread on a page of threads; in step with the index {@code comment_on_page}. */
    public static final int REPLIES = 30;

    /** Replies on a page of one thread. */
    public static final int TURNS = 100;

    /** Picks shown above a conversation. */
    private static final int PICKS = 5;

    private static final Pattern SPOT = Pattern.compile("([1-9]\\d{0,8})(?:-([1-9]\\d{0,8}))?");

    private static final String BY_ID = Rows.SELECT + "where id = ?";
    private static final String BETWEEN = Rows.SELECT + """
            where story = ? and place between ? and ? and turn <= 30 order by place, path""";
    private static final String AT = Rows.SELECT + """
            where story = :story and place in (<places>) and turn <= 30 order by place, path""";
    private static final String RECOMMENDED = """
            select place from comment where story = ? and turn = 0
            order by recommendations desc, place limit ? offset ?""";
    private static final String ROOT = Rows.SELECT + "where story = ? and place = ? and turn <= 30 and path = ''";
    private static final String TURNS_BETWEEN = Rows.SELECT + """
            where thread = ? and turn > 0 and turn between ? and ? order by turn""";
    private static final String PICKED = Rows.SELECT + """
            where story = ? and picked_at is not null and standing = 'approved' order by picked_at desc limit ?""";
    private static final String AFTER = Rows.SELECT + "where id > ? order by id limit ?";
    private static final String COUNT = "select threads, shown from conversation where story = ?";
    private static final String WAITING = Rows.SELECT + "where standing = 'waiting' order by standing_at, id limit ?";

    /** The word for a story's comments in the change log and on pages. */
    public static String key(String story) {
        return "comments:" + story;
    }

    /** How much has been said below a story. */
    public record Size(int threads, int comments) {
        /** Pages of {@link #THREADS}, at least one. */
        public int pages() {
            return Math.max(1, (threads + THREADS - 1) / THREADS);
        }
    }

    /**
     * A thread as a page shows it.
     *
     * @param replies in reading order; no more than a page holds
     */
    public record Thread(Comment root, List<Comment> replies) {}

    public Size size(Handle sql, String story) {
        return sql.createQuery(COUNT)
                .bind(0, story)
                .map((row, _) -> new Size(row.getInt("threads"), row.getInt("shown")))
                .findOne()
                .orElse(new Size(0, 0));
    }

    public Optional<Comment> find(Handle sql, String id) {
        return sql.createQuery(BY_ID).bind(0, id).map(Rows.COMMENT).findOne();
    }

    /** The threads of a page, oldest first. */
    public List<Thread> oldest(Handle sql, String story, int page) {
        int first = (page - 1) * THREADS + 1;
        return between(sql, story, first, first + THREADS - 1);
    }

    /** The same threads, newest first. */
    public List<Thread> newest(Handle sql, String story, int page) {
        return oldest(sql, story, page).reversed();
    }

    private List<Thread> between(Handle sql, String story, int first, int last) {
        return threads(sql.createQuery(BETWEEN)
                .bind(0, story)
                .bind(1, first)
                .bind(2, last)
                .map(Rows.COMMENT)
                .list());
    }

    /** Threads whose first comment most people recommend. */
    public List<Thread> recommended(Handle sql, String story, int page) {
        var places = sql.createQuery(RECOMMENDED)
                .bind(0, story)
                .bind(1, THREADS)
                .bind(2, (page - 1) * THREADS)
                .mapTo(Integer.class)
                .list();
        if (places.isEmpty()) return List.of();
        var found = threads(sql.createQuery(AT)
                .bind("story", story)
                .bindList("places", places)
                .map(Rows.COMMENT)
                .list());
        return found.stream()
                .sorted(Comparator.comparingInt(
                        thread -> places.indexOf(Rows.spot(thread.root()).place())))
                .toList();
    }

    /** The comment that began the thread at a place. */
    public Optional<Comment> root(Handle sql, String story, int place) {
        return sql.createQuery(ROOT)
                .bind(0, story)
                .bind(1, place)
                .map(Rows.COMMENT)
                .findOne();
    }

    /** The comment at a spot as addresses write it: "12", or "12-3" for the third reply; empty where there is none. */
    public Optional<Comment> at(Handle sql, String story, String spot) {
        var parts = SPOT.matcher(spot);
        if (!parts.matches()) return Optional.empty();
        var root = root(sql, story, Integer.parseInt(parts.group(1)));
        if (parts.group(2) == null) return root;
        int turn = Integer.parseInt(parts.group(2));
        return root.flatMap(first -> sql.createQuery(TURNS_BETWEEN)
                .bind(0, first.id())
                .bind(1, turn)
                .bind(2, turn)
                .map(Rows.COMMENT)
                .findOne());
    }

    /** A page of one thread's replies in the order they came, {@link #TURNS} at a time. */
    public List<Comment> replies(Handle sql, String thread, int page) {
        return sql.createQuery(TURNS_BETWEEN)
                .bind(0, thread)
                .bind(1, (page - 1) * TURNS + 1)
                .bind(2, page * TURNS)
                .map(Rows.COMMENT)
                .list();
    }

    /** What the editors picked, latest first. */
    public List<Comment> picked(Handle sql, String story) {
        return sql.createQuery(PICKED)
                .bind(0, story)
                .bind(1, PICKS)
                .map(Rows.COMMENT)
                .list();
    }

    /** All there are, whatever became of them, in the order in which they came in; those after this id. */
    public List<Comment> after(Handle sql, String id, int most) {
        return sql.createQuery(AFTER)
                .bind(0, id)
                .bind(1, most)
                .map(Rows.COMMENT)
                .list();
    }

    /** What waits for a moderator, longest first. */
    public List<Comment> waiting(Handle sql, int most) {
        return sql.createQuery(WAITING).bind(0, most).map(Rows.COMMENT).list();
    }

    private static List<Thread> threads(List<Comment> inOrder) {
        Map<String, Thread> threads = new LinkedHashMap<>();
        for (var comment : inOrder) {
            var thread = threads.get(comment.thread());
            if (thread != null) thread.replies().add(comment);
            else if (comment.id().equals(comment.thread())) {
                threads.put(comment.id(), new Thread(comment, new ArrayList<>()));
            }
        }
        return List.copyOf(threads.values());
    }
}
