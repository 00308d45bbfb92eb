package broadsheet.story.frontpage;

import broadsheet.db.Transaction;
import broadsheet.text.Slug;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The arrangements of the front page, the newest of which holds. Rows are added and never changed. */
public final class Arrangements {
    /** In the change log: what stands on the front page. */
    public static final String KEY = "front-page";

    private static final String NEWEST = """
            select number, made_at, made_by from front_arrangement order by number desc limit 1 offset ?""";
    private static final String PLACES = """
            select spot, story, until_at from front_place where arrangement = ? order by spot, place""";
    private static final String ADD = "insert into front_arrangement (number, made_at, made_by) values (?, ?, ?)";
    private static final String PLACE = """
            insert into front_place (arrangement, spot, place, story, until_at) values (?, ?, ?, ?, ?)""";
    private static final String RENAME = "update front_place set spot = ? where spot = ?";
    private static final String SET_DUE = "update front_due set due_at = ?";
    private static final String DUE = "select due_at from front_due";

    /** What was put where a section is shown stays there when the section has another address. */
    public void renamed(Transaction transaction, Slug before, Slug after) {
        transaction.sql().execute(RENAME, Spot.of(after).word(), Spot.of(before).word());
        transaction.changed("front.arranged", KEY);
    }

    /**
     * One that was made.
     *
     * @param number counts from 1; 0 is the page that nobody has arranged yet
     */
    public record Made(long number, Instant at, String by, Arrangement arrangement) {
        private static final Made NOTHING = new Made(0, Instant.EPOCH, "", Arrangement.NONE);
    }

    /** The one that holds. */
    public Made now(Handle sql) {
        return made(sql, 0);
    }

    /** The one before it. */
    public Made before(Handle sql) {
        return made(sql, 1);
    }

    private static Made made(Handle sql, int back) {
        return sql.select(NEWEST, back)
                .map((row, _) -> new Made(
                        row.getLong("number"),
                        Instant.ofEpochMilli(row.getLong("made_at")),
                        row.getString("made_by"),
                        Arrangement.NONE))
                .findOne()
                .map(made -> new Made(made.number(), made.at(), made.by(), places(sql, made.number())))
                .orElse(Made.NOTHING);
    }

    private static Arrangement places(Handle sql, long number) {
        return sql.select(PLACES, number).reduceRows(Arrangement.NONE, (arrangement, row) -> {
            var until = row.getColumn("until_at", Long.class);
            var pin = new Pin(row.getColumn("story", String.class), until == null ? null : Instant.ofEpochMilli(until));
            return arrangement.put(new Spot(row.getColumn("spot", String.class)), pin);
        });
    }

    /** Puts an arrangement before readers' eyes; what has ended by now is left out. @return its number */
    public long arrange(Transaction transaction, Arrangement arrangement, String by) {
        var sql = transaction.sql();
        var now = transaction.at();
        var held = arrangement.at(now);
        long number = now(sql).number() + 1;
        sql.execute(ADD, number, now.toEpochMilli(), by);
        for (var spot : held.spots()) {
            int place = 0;
            for (var pin : held.in(spot)) {
                sql.execute(PLACE, number, spot.word(), place++, pin.story(), millis(pin.until()));
            }
        }
        sql.execute(SET_DUE, millis(held.nextEnd().orElse(null)));
        transaction.changed("front.arranged", KEY);
        return number;
    }

    /** When a place of the page begins to fill itself again. */
    public Optional<Instant> nextDue(Handle sql) {
        return sql.select(DUE).mapTo(Long.class).findOne().map(Instant::ofEpochMilli);
    }

    /** Has the page made anew if a pin has ended. @return 1 if so */
    public int endDue(Transaction transaction, Instant now) {
        var due = nextDue(transaction.sql());
        if (due.isEmpty() || due.get().isAfter(now)) return 0;
        var next = now(transaction.sql()).arrangement().at(now).nextEnd();
        transaction.sql().execute(SET_DUE, millis(next.orElse(null)));
        transaction.changed("front.pin-ended", KEY);
        return 1;
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
