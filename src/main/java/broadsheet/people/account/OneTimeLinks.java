package broadsheet.people.account;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.people.Role;
import broadsheet.people.account.OneTimeLink.Kind;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The stored one-time links; of their secrets only hashes. */
public final class OneTimeLinks {
    /** Where every such link leads, before its secret. */
    public static final String FOLDER = "/desk/links/";

    private static final String COLUMNS =
            "select id, kind, account, email, name, role, person, made_by, created_at, ends_at from one_time_link";
    private static final String ADD = """
            insert into one_time_link (hash, id, kind, account, email, name, role, person, made_by, created_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** A link for the very first account; the one printed before is good no more. */
    public String forFirstPublisher(Transaction tx) {
        tx.sql().execute("delete from one_time_link where kind = ?", Kind.FIRST_PUBLISHER.word());
        return add(tx, Kind.FIRST_PUBLISHER, null, "", "", Role.PUBLISHER, null, "the house");
    }

    /** An invitation; an earlier one to the same address is good no more. */
    String invitation(Transaction tx, String email, String name, Role role, @Nullable Slug person, String madeBy) {
        tx.sql().execute("delete from one_time_link where kind = ? and email = ?", Kind.INVITATION.word(), email);
        return add(tx, Kind.INVITATION, null, email, name, role, person, madeBy);
    }

    /** A new password, or new keys, for an account; an earlier link for it is good no more. */
    String forAccount(Transaction tx, Kind kind, Account account, String madeBy) {
        tx.sql().execute("delete from one_time_link where account = ?", account.id());
        return add(tx, kind, account.id(), account.email(), account.name(), account.role(), account.person(), madeBy);
    }

    private static String add(
            Transaction tx,
            Kind kind,
            @Nullable String account,
            String email,
            String name,
            Role role,
            @Nullable Slug person,
            String madeBy) {
        var token = Token.fresh();
        long at = tx.at().toEpochMilli();
        tx.sql().execute("delete from one_time_link where ends_at <= ?", at);
        tx.sql()
                .execute(
                        ADD,
                        Token.hash(token),
                        Ids.next(),
                        kind.word(),
                        account,
                        email,
                        name,
                        role.word(),
                        person == null ? null : person.text(),
                        madeBy,
                        at,
                        at + kind.life().toMillis());
        return token;
    }

    /** What a link is good for; empty when it was used, is over, or never was. */
    public Optional<OneTimeLink> find(Handle sql, String token, Instant now) {
        return sql.createQuery(COLUMNS + " where hash = ?")
                .bind(0, Token.hash(token))
                .map((row, _) -> link(row))
                .findOne()
                .filter(link -> now.isBefore(link.ends()));
    }

    /** Invitations nobody has followed yet. */
    public List<OneTimeLink> invitations(Handle sql, Instant now) {
        return sql.createQuery(COLUMNS + " where kind = ? and ends_at > ? order by created_at desc")
                .bind(0, Kind.INVITATION.word())
                .bind(1, now.toEpochMilli())
                .map((row, _) -> link(row))
                .list();
    }

    /** Makes a link good no more; false when it was not good already. */
    boolean use(Transaction tx, String token) {
        return tx.sql().execute("delete from one_time_link where hash = ?", Token.hash(token)) == 1;
    }

    /** Takes an invitation back. */
    boolean takeBack(Transaction tx, String id) {
        return tx.sql().execute("delete from one_time_link where id = ?", id) == 1;
    }

    private static OneTimeLink link(ResultSet row) throws SQLException {
        var person = row.getString("person");
        return new OneTimeLink(
                row.getString("id"),
                Kind.of(row.getString("kind")),
                row.getString("account"),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")),
                person == null ? null : new Slug(person),
                row.getString("made_by"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("ends_at")));
    }
}
