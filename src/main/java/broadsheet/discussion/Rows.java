package broadsheet.discussion;

import broadsheet.story.document.DocumentJson;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** A comment out of its row. */
final class Rows {
    static final String SELECT = """
            select id, story, parent, thread, writer, writer_key, name, mail, source, body, standing, standing_at, ground,
              decided_by, written_at, edited_at, picked_at, recommendations, place, turn, path, replies
            from comment\s""";

    static final RowMapper<Comment> COMMENT = (row, _) -> comment(row);

    private Rows() {}

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getString("id"),
                row.getString("story"),
                row.getString("parent"),
                row.getString("thread"),
                writer(row),
                row.getString("source"),
                DocumentJson.read(row.getString("body")),
                fate(row),
                Instant.ofEpochMilli(row.getLong("written_at")),
                instant(row, "edited_at"),
                instant(row, "picked_at"),
                row.getInt("recommendations"),
                spot(row),
                row.getInt("replies"));
    }

    private static Writer writer(ResultSet row) throws SQLException {
        var name = row.getString("name");
        return switch (row.getString("writer")) {
            case "guest" -> new Writer.Guest(name, row.getString("mail"));
            case "reader" -> new Writer.Reader(row.getString("writer_key"), name, row.getString("mail"));
            case "staff" -> new Writer.Staff(new Slug(row.getString("writer_key")), name);
            case String other -> throw new SQLException("unknown writer " + other);
        };
    }

    private static Fate fate(ResultSet row) throws SQLException {
        var since = Instant.ofEpochMilli(row.getLong("standing_at"));
        return switch (row.getString("standing")) {
            case "waiting" -> new Fate.Waiting(since, Ground.of(row.getString("ground")));
            case "approved" -> new Fate.Approved(since);
            case "rejected" -> new Fate.Rejected(since, row.getString("decided_by"), row.getString("ground"));
            case "withdrawn" -> new Fate.Withdrawn(since);
            case String other -> throw new SQLException("unknown standing " + other);
        };
    }

    private static @Nullable Spot spot(ResultSet row) throws SQLException {
        int place = row.getInt("place");
        return row.wasNull() ? null : new Spot(place, row.getInt("turn"), row.getString("path"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** The spot of a comment that was found by it. */
    static Spot spot(Comment comment) {
        return Objects.requireNonNull(comment.spot());
    }
}
