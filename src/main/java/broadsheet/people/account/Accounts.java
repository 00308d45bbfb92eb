package broadsheet.people.account;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.people.Role;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The stored accounts. */
public final class Accounts {
    /** Something, an at sign, something with a dot: what else there is wrong with an address its letters will tell. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,180}\\.[^\\s@<>,;.]{2,}");

    private static final String SELECT = """
            select account.id, account.person, person.name, person.role, account.email, account.password,
              account.code_secret, account.code_step, account.suspended_at, account.created_at
            from account join person on person.slug = account.person""";
    private static final String ADD = """
            insert into account (id, person, email, password, code_secret, code_step, suspended_at, created_at)
            values (?, ?, ?, null, null, 0, null, ?)""";
    private static final String ABLE_PUBLISHERS = """
            select count(*) from account join person on person.slug = account.person
            where person.role = 'publisher' and account.suspended_at is null and account.id <> ?
              and (account.password is not null or exists (select 1 from passkey where passkey.account = account.id)
                or exists (select 1 from provider_subject where provider_subject.account = account.id))""";

    /**
     * An address as it is kept and compared.
     *
     * @throws Unfit with the field {@code email}
     */
    public static String email(String typed) {
        var email = typed.strip().toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(email).matches()) {
            throw new Unfit("email", "email.wrong");
        }
        return email;
    }

    public List<Account> all(Handle sql) {
        return sql.createQuery(SELECT + " order by person.name")
                .map((row, _) -> account(row))
                .list();
    }

    public Optional<Account> find(Handle sql, String id) {
        return one(sql, "account.id", id);
    }

    public Optional<Account> ofPerson(Handle sql, Slug person) {
        return one(sql, "account.person", person.text());
    }

    /** @param email in whatever case it was typed */
    public Optional<Account> withEmail(Handle sql, String email) {
        return one(sql, "account.email", email.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<Account> one(Handle sql, String column, String value) {
        return sql.createQuery(SELECT + " where " + column + " = ?")
                .bind(0, value)
                .map((row, _) -> account(row))
                .findOne();
    }

    /**
     * Gives a person of the staff an account, without any key to it yet.
     *
     * @return its identifier
     * @throws Unfit when somebody has this address
     */
    public String add(Transaction tx, Slug person, String email) {
        var address = email(email);
        if (withEmail(tx.sql(), address).isPresent()) {
            throw new Unfit("email", "email.taken");
        }
        var id = Ids.next();
        tx.sql().execute(ADD, id, person.text(), address, tx.at().toEpochMilli());
        return id;
    }

    /** @param hash null takes the password away */
    void setPassword(Transaction tx, String id, @Nullable String hash) {
        tx.sql().execute("update account set password = ? where id = ?", hash, id);
    }

    /** @param secret null takes the codes away */
    void setCodes(Transaction tx, String id, @Nullable String secret, long step) {
        tx.sql().execute("update account set code_secret = ?, code_step = ? where id = ?", secret, step, id);
    }

    /** Takes a code's step, unless somebody else has been quicker with the same code. */
    boolean takeStep(Transaction tx, String id, long step) {
        return tx.sql().execute("update account set code_step = ? where id = ? and code_step < ?", step, id, step) == 1;
    }

    void suspend(Transaction tx, String id) {
        tx.sql()
                .execute(
                        "update account set suspended_at = ? where id = ?",
                        tx.at().toEpochMilli(),
                        id);
    }

    void reinstate(Transaction tx, String id) {
        tx.sql().execute("update account set suspended_at = null where id = ?", id);
    }

    /** Whether somebody could come in as publisher, not counting one account. */
    boolean hasPublisherBesides(Handle sql, String id) {
        return sql.createQuery(ABLE_PUBLISHERS).bind(0, id).mapTo(Integer.class).one() > 0;
    }

    /** Whether anybody could come in as publisher. */
    public boolean hasPublisher(Handle sql) {
        return hasPublisherBesides(sql, "");
    }

    /** Whose account a provider of OpenID Connect means, learnt when they first came that way. */
    Optional<Account> ofSubject(Handle sql, String issuer, String subject) {
        return sql.createQuery("select account from provider_subject where issuer = ? and subject = ?")
                .bind(0, issuer)
                .bind(1, subject)
                .mapTo(String.class)
                .findOne()
                .flatMap(id -> find(sql, id));
    }

    void learnSubject(Transaction tx, String issuer, String subject, String account) {
        tx.sql().execute("""
                insert into provider_subject (issuer, subject, account) values (?, ?, ?)
                on conflict (issuer, subject) do nothing""", issuer, subject, account);
    }

    private static Account account(ResultSet row) throws SQLException {
        long suspended = row.getLong("suspended_at");
        var since = row.wasNull() ? null : Instant.ofEpochMilli(suspended);
        return new Account(
                row.getString("id"),
                new Slug(row.getString("person")),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getString("email"),
                row.getString("password"),
                row.getString("code_secret"),
                row.getLong("code_step"),
                since,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
