package broadsheet.story.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When something is wanted: a day of the publication, or a moment of it.
 *
 * @param at the moment; the first of the day where only a day is meant
 * @param timed whether a time of the day is meant
 */
public record DueTime(Instant at, boolean timed) {
    public static DueTime day(LocalDate day, ZoneId zone) {
        return new DueTime(day.atStartOfDay(zone).toInstant(), false);
    }

    public static DueTime moment(Instant at) {
        return new DueTime(at, true);
    }

    public LocalDate day(ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    /** Whether its time has passed; a day passes when it ends. */
    public boolean isOver(Instant now, ZoneId zone) {
        var end = timed ? at : day(zone).plusDays(1).atStartOfDay(zone).toInstant();
        return !now.isBefore(end);
    }

    static @Nullable DueTime of(ResultSet row, String at, String timed) throws SQLException {
        long millis = row.getLong(at);
        return row.wasNull() ? null : new DueTime(Instant.ofEpochMilli(millis), row.getInt(timed) == 1);
    }
}
