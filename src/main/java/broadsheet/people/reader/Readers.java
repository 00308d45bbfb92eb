package broadsheet.people.reader;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The stored accounts of readers. */
public final class Readers {
    private static final String SELECT = "select id, mail, name, handle, created_at from reader ";
    private static final String ADD = """
            insert into reader (id, mail, name, created_at) values (?, ?, ?, ?) on conflict (mail) do nothing""";

    /** One account's name may be another's too, but an address leads to one. */
    private static final int MOST_OF_A_NAME = 1_000;

    public Optional<Reader> find(Handle sql, String id) {
        return sql.createQuery(SELECT + "where id = ?")
                .bind(0, id)
                .map((row, _) -> reader(row))
                .findOne();
    }

    /** The oldest accounts. */
    public List<Reader> some(Handle sql, int most) {
        return sql.createQuery(SELECT + "order by id limit ?")
                .bind(0, most)
                .map((row, _) -> reader(row))
                .list();
    }

    /** @param mail in small letters */
    public Optional<Reader> ofMail(Handle sql, String mail) {
        return sql.createQuery(SELECT + "where mail = ?")
                .bind(0, mail)
                .map((row, _) -> reader(row))
                .findOne();
    }

    /** Whose public profile it is. */
    public Optional<Reader> ofHandle(Handle sql, String handle) {
        return sql.createQuery(SELECT + "where handle = ?")
                .bind(0, handle)
                .map((row, _) -> reader(row))
                .findOne();
    }

    /** Those of these accounts that there are, by id. */
    public Map<String, Reader> all(Handle sql, Collection<String> ids) {
        if (ids.isEmpty()) return Map.of();
        return sql
                .createQuery(SELECT + "where id in (<ids>)")
                .bindList("ids", ids.stream().toList())
                .map((row, _) -> reader(row))
                .stream()
                .collect(Collectors.toMap(Reader::id, reader -> reader));
    }

    /** The account of an address, made if there is none. */
    public Reader open(Transaction tx, String mail, String name) {
        return open(tx, mail, name, tx.at());
    }

    /** The same with the day on which it was opened elsewhere, or in a sample. */
    public Reader open(Transaction tx, String mail, String name, Instant since) {
        tx.sql().execute(ADD, Ids.next(), mail, name, since.toEpochMilli());
        return ofMail(tx.sql(), mail).orElseThrow();
    }

    public void rename(Transaction tx, String id, String name) {
        tx.sql().execute("update reader set name = ? where id = ?", name, id);
    }

    /**
     * Gives an account another mail address.
     *
     * @return false when another account has it
     */
    public boolean move(Transaction tx, String id, String mail) {
        if (ofMail(tx.sql(), mail).isPresent()) return false;
        return tx.sql().execute("update reader set mail = ? where id = ?", mail, id) == 1;
    }

    /** Gives a profile its address, after the name; one that is shown already keeps it. */
    public void show(Transaction tx, Reader reader) {
        if (reader.handle() != null) return;
        var wish = Slug.of(reader.name(), "reader").text();
        var handle = wish;
        for (int i = 2; i < MOST_OF_A_NAME && ofHandle(tx.sql(), handle).isPresent(); i++) handle = wish + "-" + i;
        tx.sql().execute("update reader set handle = ? where id = ?", handle, reader.id());
    }

    public void hide(Transaction tx, String id) {
        tx.sql().execute("update reader set handle = null where id = ?", id);
    }

    /** Takes an account away with everything that hangs on it; what was written under it is not touched here. */
    public void remove(Transaction tx, Reader reader) {
        tx.sql()
                .execute(
                        "delete from reader_mute where reader = ? or whom = ?",
                        reader.id(),
                        Mutes.account(reader.id()));
        tx.sql().execute("delete from reader_session where reader = ?", reader.id());
        tx.sql().execute("delete from reader_link where mail = ? or reader = ?", reader.mail(), reader.id());
        tx.sql().execute("delete from reader where id = ?", reader.id());
    }

    static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                row.getString("id"),
                row.getString("mail"),
                row.getString("name"),
                row.getString("handle"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
