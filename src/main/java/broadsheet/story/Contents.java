package broadsheet.story;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * What published revisions say, parsed once. A page is made again whenever something around its story changes, a comment or
 * the list of the newest; the text itself is then the same, for what was committed as a revision never changes. Only for
 * readers: inside a write a revision may be undone, and another one get its number.
 */
final class Contents {
    /** Room for the texts of some four hundred stories. */
    private static final long MOST_BYTES = 16 << 20;

    /** A text in memory, against the length of its JSON: measured with a heap dump, rounded up. */
    private static final int TIMES = 4;

    private static final int OVERHEAD = 1_000;

    private record Number(String story, int revision) {}

    private record Parsed(Content content, int weight) {}

    private final Cache<Number, Parsed> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Number _, Parsed parsed) -> parsed.weight())
            .executor(Runnable::run)
            .build();

    /** What the revision in this row says; only if it is not known the database is asked for the text, which is long. */
    Content read(Handle sql, ResultSet row) throws SQLException {
        var number = new Number(row.getString("id"), row.getInt("number"));
        var kept = known.getIfPresent(number);
        if (kept != null) return kept.content();
        var body = Revisions.body(sql, number.story(), number.revision());
        var content = Revisions.content(row, body);
        known.put(number, new Parsed(content, OVERHEAD + TIMES * body.length()));
        return content;
    }
}
