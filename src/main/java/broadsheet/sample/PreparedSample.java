package broadsheet.sample;

import broadsheet.db.Database;
import broadsheet.db.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sample newsroom as a finished SQLite file, filled through the ordinary doors when Broadsheet was built. Opening a copy
 * takes a tenth of the time of filling an empty one; then the paper's calendar is turned to today, clock times kept.
 */
public final class PreparedSample {
    static final String DATABASE = "courier.db";
    static final String OPENED = "courier.day";

    private static final String PLACE = "/sample/";

    /** Every column that holds a moment of the paper's life. */
    private static final List<String> MOMENTS = List.of(
            "account.created_at",
            "reader.created_at",
            "story.due_at",
            "story.embargo_until",
            "story.withdrawn_at",
            "story.created_at",
            "story.first_published_at",
            "story.changed_at",
            "planned_story.at",
            "planned_story.made_at",
            "workflow.wanted_at",
            "absence.from_at",
            "absence.until_at",
            "revision.saved_at",
            "revision.live_from",
            "public_note.at",
            "comment.standing_at",
            "comment.written_at",
            "comment.edited_at",
            "comment.picked_at",
            "comment_edit.at");

    private PreparedSample() {}

    /**
     * Lays a copy where a database file is to be.
     *
     * @return false if this build brought none along, or a file is there already
     */
    public static boolean copyTo(Path file) throws IOException {
        if (Files.exists(file)) return false;
        try (var prepared = open(DATABASE)) {
            if (prepared == null) return false;
            Files.copy(prepared, file);
            return true;
        }
    }

    /** Moves everything that happened by whole days, so that the day it was built on becomes today. */
    public static void turnTo(Database database, Instant today, ZoneId zone) throws IOException {
        try (var day = open(OPENED)) {
            if (day == null) throw new IOException("The sample newsroom's day is missing from this build.");
            var built = LocalDate.parse(new String(day.readAllBytes(), StandardCharsets.UTF_8));
            long days = ChronoUnit.DAYS.between(built, today.atZone(zone).toLocalDate());
            if (days != 0) database.run(transaction -> turn(transaction, days, zone));
        }
    }

    private static void turn(Transaction transaction, long days, ZoneId zone) {
        for (var moment : MOMENTS) {
            var table = moment.substring(0, moment.indexOf('.'));
            var column = moment.substring(table.length() + 1);
            var sql = transaction.sql();
            var old = sql.createQuery(
                            "select distinct %s from %s where %s is not null".formatted(column, table, column))
                    .mapTo(Long.class)
                    .list();
            // Latest first when days are added, earliest first when taken away, so that no moved moment is moved again.
            old.sort(days > 0 ? Comparator.reverseOrder() : Comparator.naturalOrder());
            var update = sql.prepareBatch("update %s set %s = ? where %s = ?".formatted(table, column, column));
            for (long before : old) {
                var after =
                        Instant.ofEpochMilli(before).atZone(zone).plusDays(days).toInstant();
                update.add(after.toEpochMilli(), before);
            }
            if (!old.isEmpty()) update.execute();
        }
        transaction.changed("publication.saved", "frame stories corrections");
    }

    /** A file of the sample's pictures by the name it has in the media folder; null when there is none. */
    public static @Nullable InputStream picture(String name) {
        return open("pictures/" + name);
    }

    private static @Nullable InputStream open(String name) {
        return PreparedSample.class.getResourceAsStream(PLACE + name);
    }
}
