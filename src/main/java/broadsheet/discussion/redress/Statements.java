package broadsheet.discussion.redress;

import broadsheet.db.Transaction;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Fate;
import broadsheet.discussion.Ground;
import broadsheet.discussion.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The reasons of decisions, read from the decisions themselves: nobody writes them a second time. */
public final class Statements {
    /** What a moderator takes back by then was never told. */
    public static final Duration TO_UNDO = Duration.ofMinutes(10);

    private static final String SELECT = """
            select d.*, g.words as law, c.source as said,
              exists (select 1 from illegal_notice n where n.comment = d.comment and n.at <= d.at) as noticed,
              exists (select 1 from comment_report r where r.comment = d.comment and r.at <= d.at) as reported
            from comment_decision d join comment c on c.id = d.comment
              left join legal_ground g on g.decision = d.id
            where d.undone = 0 and d.deed in ('rejected', 'banned', 'suspended')
            """;
    private static final String OF = SELECT + "and d.comment = ? order by d.at desc, d.id desc limit 20";
    private static final String FIND = SELECT + "and d.id = ?";
    private static final String UNNAMED = SELECT + """
            and d.deed = 'rejected' and d.reason = 'illegal' and d.told = 0 and g.decision is null
              and c.standing = 'rejected' order by d.at limit ?""";
    private static final String READY = """
            and d.told = 0 and (d.deed <> 'rejected' or d.reason <> 'illegal' or g.decision is not null)
            """;
    private static final String DUE = SELECT + READY + "and d.at <= ? order by d.at limit ?";
    private static final String NEXT = SELECT + READY + "order by d.at limit 1";
    private static final String TOLD = "update comment_decision set told = 1 where id = ?";
    private static final String NAME = """
            insert into legal_ground (decision, words) values (?, ?)
            on conflict (decision) do update set words = excluded.words""";
    private static final String CONFIRMED = """
            select count(*) from comment_following where mail = ? and confirmed_at is not null""";
    private static final int MOST = 100;

    /** What the writer of a comment is to know: what was decided last, of each kind. */
    public List<Statement> of(Handle sql, Comment comment) {
        var seen = EnumSet.noneOf(Statement.Deed.class);
        return sql.select(OF, comment.id()).map((row, _) -> statement(row)).list().stream()
                .filter(statement -> seen.add(statement.deed()))
                .filter(statement -> counts(sql, statement, comment))
                .toList();
    }

    /** One whose comment readers can read again is told only with the appeal that brought it back. */
    private static boolean counts(Handle sql, Statement statement, Comment comment) {
        return statement.deed() != Statement.Deed.REJECTED
                || comment.fate() instanceof Fate.Rejected
                || Appeals.of(sql, statement.decision()).isPresent();
    }

    public Optional<Statement> find(Handle sql, String decision) {
        return sql.select(FIND, decision).map((row, _) -> statement(row)).findOne();
    }

    /** Those taken out as against the law, whose moderator has not said which. Their writers wait for it. */
    public List<Statement> unnamed(Handle sql) {
        return sql.select(UNNAMED, MOST).map((row, _) -> statement(row)).list();
    }

    /** Says under which law something was taken out. */
    public static void name(Transaction transaction, String decision, String words) {
        transaction.sql().execute(NAME, decision, NoticeDraft.cut(words, NoticeDraft.LONGEST));
    }

    /** When the next writer is to be written to. */
    public Optional<Instant> nextDue(Handle sql) {
        return sql.select(NEXT)
                .map((row, _) -> Instant.ofEpochMilli(row.getLong("at")).plus(TO_UNDO))
                .findOne();
    }

    /** What writers are to be told now. */
    List<Statement> due(Handle sql, Instant now) {
        return sql.select(DUE, now.minus(TO_UNDO).toEpochMilli(), MOST)
                .map((row, _) -> statement(row))
                .list();
    }

    void told(Transaction transaction, Statement statement) {
        transaction.sql().execute(TOLD, statement.decision());
    }

    /** Where a writer can be written to: an account's address, or one that was confirmed to follow a conversation. */
    static Optional<String> address(Handle sql, Comment comment) {
        var mail = comment.writer().address();
        if (mail == null) return Optional.empty();
        if (comment.writer() instanceof Writer.Reader) return Optional.of(mail);
        boolean confirmed = sql.select(CONFIRMED, mail).mapTo(Integer.class).one() > 0;
        return confirmed ? Optional.of(mail) : Optional.empty();
    }

    private static Statement statement(ResultSet row) throws SQLException {
        var law = row.getString("law");
        var ground = row.getString("ground");
        return new Statement(
                row.getString("id"),
                row.getString("comment"),
                row.getString("said"),
                Statement.Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("standing").equals("approved"),
                row.getString("reason"),
                law == null ? "" : law,
                row.getBoolean("noticed"),
                row.getBoolean("reported"),
                ground == null ? null : Ground.of(ground),
                row.getString("account"),
                row.getString("name"));
    }
}
