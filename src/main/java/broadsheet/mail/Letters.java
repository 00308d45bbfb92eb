package broadsheet.mail;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The stored letters. What was sent keeps no text, and after thirty days nothing. */
final class Letters {
    /** After so many refusals in a row an address is taken to be dead. */
    static final int REFUSALS_ENOUGH = 3;

    static final Duration KEPT = Duration.ofDays(30);

    /** A sender holds a letter this long; if it dies, another takes over afterwards. Longer than a slow server takes. */
    static final Duration TAKEN = Duration.ofMinutes(5);

    private static final String ADD = """
            insert into letter (id, kind, once, address, name, subject, plain, html, unsubscribe, posted_at, standing,
                                due_at, taken_until, tries, answer)
            values (:id, :kind, :once, :address, :name, :subject, :plain, :html, :unsubscribe, :now, 'waiting', :now, 0, 0, '')
            on conflict do nothing""";

    private static final String TAKE = """
            update letter set taken_until = :until
            where standing = 'waiting' and taken_until <= :now and id in (
              select id from letter where standing = 'waiting' and due_at <= :now and taken_until <= :now
              order by due_at, id limit :most)
            returning *""";

    private static final String SETTLE = """
            update letter set standing = :standing, answer = :answer, plain = '', html = '', taken_until = 0,
                              tries = tries + 1, due_at = :now
            where id = :id""";

    private static final String AGAIN = """
            update letter set answer = :answer, taken_until = 0, tries = tries + 1, due_at = :due where id = :id""";

    private static final String REFUSED = """
            insert into mail_refusal (address, times, last_at, answer) values (:address, 1, :now, :answer)
            on conflict (address) do update set times = mail_refusal.times + 1, last_at = excluded.last_at, answer = excluded.answer""";

    boolean add(Handle sql, String id, Letter letter, Instant now) {
        return sql.createUpdate(ADD)
                        .bind("id", id)
                        .bind("kind", letter.kind())
                        .bind("once", letter.once().orElse(null))
                        .bind("address", letter.to().text())
                        .bind("name", letter.name())
                        .bind("subject", letter.subject())
                        .bind("plain", letter.text())
                        .bind("html", letter.html().toString())
                        .bind(
                                "unsubscribe",
                                letter.unsubscribe().map(URI::toString).orElse(null))
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    /** Takes the oldest that are due, so that no other sender does. */
    List<Posted> take(Handle sql, Instant now, int most) {
        return sql.createQuery(TAKE)
                .bind("now", now.toEpochMilli())
                .bind("until", now.plus(TAKEN).toEpochMilli())
                .bind("most", most)
                .map((row, _) -> posted(row))
                .list();
    }

    private static Posted posted(ResultSet row) throws SQLException {
        return new Posted(
                row.getString("id"),
                new MailAddress(row.getString("address")),
                row.getString("name"),
                row.getString("subject"),
                row.getString("plain"),
                row.getString("html"),
                Optional.ofNullable(row.getString("unsubscribe")).map(URI::create),
                Instant.ofEpochMilli(row.getLong("posted_at")),
                row.getInt("tries"));
    }

    /** When the next letter is due; none when nothing waits. */
    Optional<Instant> nextDue(Handle sql) {
        return sql.createQuery("""
                        select due_at, taken_until from letter where standing = 'waiting' order by due_at limit 1""")
                .map((row, _) -> Instant.ofEpochMilli(Math.max(row.getLong("due_at"), row.getLong("taken_until"))))
                .findFirst();
    }

    void sent(Handle sql, Posted posted, String answer, Instant now) {
        settle(sql, posted, "sent", answer, now);
        sql.createUpdate("delete from mail_refusal where address = ?")
                .bind(0, posted.to().text())
                .execute();
    }

    void refused(Handle sql, Posted posted, String answer, Instant now) {
        settle(sql, posted, "refused", answer, now);
        sql.createUpdate(REFUSED)
                .bind("address", posted.to().text())
                .bind("now", now.toEpochMilli())
                .bind("answer", answer)
                .execute();
    }

    void givenUp(Handle sql, Posted posted, String answer, Instant now) {
        settle(sql, posted, "given up", answer, now);
    }

    private static void settle(Handle sql, Posted posted, String standing, String answer, Instant now) {
        sql.createUpdate(SETTLE)
                .bind("id", posted.id())
                .bind("standing", standing)
                .bind("answer", answer)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    void again(Handle sql, Posted posted, String answer, Instant due) {
        sql.createUpdate(AGAIN)
                .bind("id", posted.id())
                .bind("answer", answer)
                .bind("due", due.toEpochMilli())
                .execute();
    }

    int refusals(Handle sql, MailAddress address) {
        return sql.createQuery("select times from mail_refusal where address = ?")
                .bind(0, address.text())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    Map<String, Long> counts(Handle sql) {
        return sql
                .createQuery("select standing, count(*) as letters from letter group by standing")
                .map((row, _) -> Map.entry(row.getString("standing"), row.getLong("letters")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void forget(Handle sql, MailAddress address) {
        sql.createUpdate("delete from letter where lower(address) = lower(?)")
                .bind(0, address.text())
                .execute();
        sql.createUpdate("delete from mail_refusal where lower(address) = lower(?)")
                .bind(0, address.text())
                .execute();
    }

    List<Outbox.Kept> to(Handle sql, MailAddress address) {
        return sql.createQuery("""
                        select kind, subject, posted_at, standing from letter where lower(address) = lower(?)
                        order by posted_at, id""")
                .bind(0, address.text())
                .map((row, _) -> new Outbox.Kept(
                        row.getString("kind"),
                        row.getString("subject"),
                        Instant.ofEpochMilli(row.getLong("posted_at")),
                        row.getString("standing")))
                .list();
    }

    /** Removes what is over and older than thirty days. */
    int purge(Handle sql, Instant now) {
        return sql.createUpdate("delete from letter where standing <> 'waiting' and posted_at < ?")
                .bind(0, now.minus(KEPT).toEpochMilli())
                .execute();
    }

    /**
     * A letter as it lies in the box.
     *
     * @param tries how often it was tried in vain
     */
    record Posted(
            String id,
            MailAddress to,
            String name,
            String subject,
            String plain,
            String html,
            Optional<URI> unsubscribe,
            Instant at,
            int tries) {}
}
