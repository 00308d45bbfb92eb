package broadsheet.story.work;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.people.account.Token;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Links that show a story to somebody outside the newsroom: not to be guessed, over after a time, taken back at any time. */
public final class Previews {
    private static final String MAKE =
            "insert into preview_link (id, story, secret, made_by, made_at, expires_at) values (?, ?, ?, ?, ?, ?)";
    private static final String BY_SECRET =
            "select id, story, made_by, made_at, expires_at from preview_link where secret = ? and expires_at > ?";
    private static final String OF_STORY = """
            select id, story, made_by, made_at, expires_at from preview_link
            where story = ? and expires_at > ? order by made_at desc, id desc""";
    private static final String REVOKE = "delete from preview_link where story = ? and id = ?";

    /**
     * A link, without its secret.
     *
     * @param until when it is over
     */
    public record Link(String id, String story, Slug by, Instant made, Instant until) {}

    /** Makes one and gives its secret, which cannot be had again. */
    public String make(Transaction transaction, String story, Slug by, Instant until) {
        var secret = Token.fresh();
        transaction
                .sql()
                .execute(
                        MAKE,
                        Ids.next(),
                        story,
                        Token.hash(secret),
                        by.text(),
                        transaction.at().toEpochMilli(),
                        until.toEpochMilli());
        return secret;
    }

    /** The link with this secret, while it is good. */
    public Optional<Link> find(Handle sql, String secret, Instant now) {
        return sql.createQuery(BY_SECRET)
                .bind(0, Token.hash(secret))
                .bind(1, now.toEpochMilli())
                .map((row, _) -> link(row))
                .findOne();
    }

    /** Those of a story that are good, the newest first. */
    public List<Link> of(Handle sql, String story, Instant now) {
        return sql.createQuery(OF_STORY)
                .bind(0, story)
                .bind(1, now.toEpochMilli())
                .map((row, _) -> link(row))
                .list();
    }

    /** Takes it back at once. */
    public void revoke(Transaction transaction, String story, String link) {
        transaction.sql().execute(REVOKE, story, link);
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getString("id"),
                row.getString("story"),
                new Slug(row.getString("made_by")),
                Instant.ofEpochMilli(row.getLong("made_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }
}
