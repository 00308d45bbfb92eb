package broadsheet.intake.comment;

import broadsheet.intake.comment.ForeignComment.Standing;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import tools.jackson.databind.JsonNode;

/** Isso: its own database file, and the plain JSON that it reads from other systems. */
final class IssoExport {
    private static final String COMMENTS = """
            select c.id, c.parent, c.created, c.mode, c.text, c.author, c.email, c.likes, t.uri
            from comments c join threads t on t.id = c.tid order by c.id""";
    private static final int ACCEPTED = 1;
    private static final int WAITING = 2;

    private IssoExport() {}

    /** Isso's own database; it is only read. */
    static List<ForeignComment> database(Path file) {
        var reading = new SQLiteConfig();
        reading.setReadOnly(true);
        try (var connection = reading.createConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(COMMENTS)) {
            var comments = new ArrayList<ForeignComment>();
            while (rows.next()) comments.add(comment(rows));
            return comments;
        } catch (SQLException unreadable) {
            throw new Unreadable("%s is a database, but not Isso's: %s".formatted(file, unreadable.getMessage()));
        }
    }

    private static ForeignComment comment(ResultSet row) throws SQLException {
        var parent = row.getString("parent");
        return new ForeignComment(
                "isso:" + row.getString("id"),
                parent == null ? null : "isso:" + parent,
                row.getString("uri"),
                known(row.getString("author")),
                row.getString("email"),
                known(row.getString("text")),
                Instant.ofEpochMilli(Math.round(row.getDouble("created") * 1_000)),
                standing(row.getInt("mode")),
                Math.max(0, row.getInt("likes")),
                false);
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Standing standing(int mode) {
        return switch (mode) {
            case ACCEPTED -> Standing.SHOWN;
            case WAITING -> Standing.WAITING;
            default -> Standing.GONE;
        };
    }

    /** A list of pages with their comments. Numbers are of the page, so the page is part of the name. */
    static List<ForeignComment> json(Path file, Consumer<String> trouble) throws IOException {
        var comments = new ArrayList<ForeignComment>();
        for (var page : Json.whole(file)) {
            var address = Json.text(page, "id");
            for (var one : page.path("comments")) {
                var written = Moments.read(Json.text(one, "created"));
                if (written == null || address.isEmpty()) {
                    trouble.accept(
                            "comment %s of page “%s” has no time or no page.".formatted(Json.text(one, "id"), address));
                } else comments.add(plain(address, one, written));
            }
        }
        return comments;
    }

    private static ForeignComment plain(String page, JsonNode one, Instant written) {
        return new ForeignComment(
                "generic:" + page + ":" + Json.text(one, "id"),
                null,
                URLDecoder.decode(page.replace("+", "%2B"), StandardCharsets.UTF_8),
                Json.text(one, "author"),
                Json.text(one, "email"),
                CommentHtml.typed(Json.text(one, "text").replace("\n", "<br>")),
                written,
                Standing.SHOWN,
                0,
                false);
    }
}
