package broadsheet.consent;

import broadsheet.db.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Every decision and everything that readers were ever asked. Rows are added, never changed. */
public final class Decisions {
    /** @param since when it was first asked */
    public record Version(String hash, String kind, String document, Instant since) {}

    /** @param day of UTC */
    public record Count(LocalDate day, Set<Purpose> agreed, int number) {}

    private static final String COUNTS = """
            select at / 86400000 as day, agreed, count(*) as number from consent_decision where at >= ?
            group by at / 86400000, agreed order by day desc, agreed""";
    private static final String KEEP_TERMS = """
            insert into consent_terms (hash, kind, document, since) values (?, ?, ?, ?)
            on conflict (hash) do nothing""";
    private static final String VERSIONS =
            "select hash, kind, document, since from consent_terms order by since desc, hash";
    private static final String KEEP = """
            insert into consent_decision (id, at, terms, agreed, way, signal) values (?, ?, ?, ?, ?, ?)
            on conflict (id, at) do update set terms = excluded.terms, agreed = excluded.agreed, way = excluded.way""";
    private static final String OF = """
            select id, at, terms, agreed, way, signal from consent_decision where id = ? order by at""";
    private static final String BETWEEN = """
            select id, at, terms, agreed, way, signal from consent_decision where at >= ? and at < ? order by at, id""";

    private static final RowMapper<Decision> DECISION = (row, _) -> new Decision(
            row.getString("id"),
            Instant.ofEpochMilli(row.getLong("at")),
            row.getString("terms"),
            purposes(row.getString("agreed")),
            Decision.Way.valueOf(row.getString("way")),
            row.getInt("signal") == 1);

    private static final RowMapper<Version> VERSION = (row, _) -> new Version(
            row.getString("hash"),
            row.getString("kind"),
            row.getString("document"),
            Instant.ofEpochMilli(row.getLong("since")));

    private static Set<Purpose> purposes(String words) {
        var purposes = EnumSet.noneOf(Purpose.class);
        Arrays.stream(words.split(" "))
                .flatMap(word -> Purpose.named(word).stream())
                .forEach(purposes::add);
        return purposes;
    }

    /** Keeps what readers are asked, if it is not kept yet. */
    void keep(Transaction transaction, Terms terms) {
        transaction
                .sql()
                .execute(
                        KEEP_TERMS,
                        terms.hash(),
                        terms.kind(),
                        terms.document(),
                        transaction.at().toEpochMilli());
    }

    /** Keeps a decision. */
    void keep(Transaction transaction, Decision decision) {
        var agreed = Purpose.OPTIONAL.stream()
                .filter(decision.agreed()::contains)
                .map(Purpose::word)
                .collect(Collectors.joining(" "));
        transaction
                .sql()
                .execute(
                        KEEP,
                        decision.id(),
                        decision.at().toEpochMilli(),
                        decision.terms(),
                        agreed,
                        decision.way().name(),
                        decision.signal() ? 1 : 0);
    }

    /** Everything decided under one identifier, oldest first. */
    public List<Decision> of(Handle sql, String id) {
        return sql.createQuery(OF).bind(0, id).map(DECISION).list();
    }

    /** Tells every decision from one moment to before another, oldest first, without holding them all. */
    public void each(Handle sql, Instant from, Instant to, Consumer<Decision> teller) {
        try (var decisions = sql
                .createQuery(BETWEEN)
                .bind(0, from.toEpochMilli())
                .bind(1, to.toEpochMilli())
                .setFetchSize(500)
                .map(DECISION)
                .stream()) {
            decisions.forEach(teller);
        }
    }

    /** How many answered what on each day, newest first. */
    public List<Count> counts(Handle sql, Instant from) {
        return sql.createQuery(COUNTS)
                .bind(0, from.toEpochMilli())
                .map((row, _) -> new Count(
                        LocalDate.ofEpochDay(row.getLong("day")),
                        purposes(row.getString("agreed")),
                        row.getInt("number")))
                .list();
    }

    /** Everything that was ever asked, newest first. */
    public List<Version> versions(Handle sql) {
        return sql.createQuery(VERSIONS).map(VERSION).list();
    }

    /** What was asked under this hash. */
    public Optional<Version> version(Handle sql, String hash) {
        return versions(sql).stream().filter(one -> one.hash().equals(hash)).findFirst();
    }
}
