package broadsheet.people.account;

import broadsheet.db.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The stored passkeys. */
public final class Passkeys {
    private static final String COLUMNS =
            "select id, account, name, credential, uses, created_at, used_at from passkey where ";

    public List<Passkey> of(Handle sql, String account) {
        return sql.createQuery(COLUMNS + "account = ? order by created_at")
                .bind(0, account)
                .map((row, _) -> passkey(row))
                .list();
    }

    Optional<Passkey> find(Handle sql, String id) {
        return sql.createQuery(COLUMNS + "id = ?")
                .bind(0, id)
                .map((row, _) -> passkey(row))
                .findOne();
    }

    void add(Transaction tx, String id, String account, String name, String credential, long uses) {
        tx.sql()
                .execute(
                        "insert into passkey (id, account, name, credential, uses, created_at) values (?, ?, ?, ?, ?, ?)",
                        id,
                        account,
                        name,
                        credential,
                        uses,
                        tx.at().toEpochMilli());
    }

    void used(Transaction tx, String id, long uses) {
        tx.sql()
                .execute(
                        "update passkey set uses = ?, used_at = ? where id = ?",
                        uses,
                        tx.at().toEpochMilli(),
                        id);
    }

    boolean remove(Transaction tx, String account, String id) {
        return tx.sql().execute("delete from passkey where account = ? and id = ?", account, id) == 1;
    }

    void removeAll(Transaction tx, String account) {
        tx.sql().execute("delete from passkey where account = ?", account);
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        long used = row.getLong("used_at");
        var when = row.wasNull() ? null : Instant.ofEpochMilli(used);
        return new Passkey(
                row.getString("id"),
                row.getString("account"),
                row.getString("name"),
                row.getString("credential"),
                row.getLong("uses"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                when);
    }
}
