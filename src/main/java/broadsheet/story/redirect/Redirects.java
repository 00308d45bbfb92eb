package broadsheet.story.redirect;

import broadsheet.db.Transaction;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The stored old addresses. Whether one may be kept is for {@link RedirectRules} to say. */
public final class Redirects {
    /** What a change to any of them touches. */
    public static final String KEY = "redirects";

    private static final String ALL = "select path, target from redirect";
    private static final String ONE = "select path, target, hits from redirect where path = ?";
    private static final String TO = "select path, target, hits from redirect where leads_to = ? order by path";
    private static final String FITTING =
            " from redirect where path like ? escape '!' or lower(target) like ? escape '!'";
    private static final String FIND = "select path, target, hits" + FITTING + " order by path limit ? offset ?";
    private static final String COUNT = "select count(*)" + FITTING;
    private static final String KEEP = """
            insert into redirect (path, target, leads_to, hits) values (?, ?, ?, ?)
            on conflict (path) do update set target = excluded.target, leads_to = excluded.leads_to""";
    private static final String REMOVE = "delete from redirect where path = ?";
    private static final String COUNT_ON = "update redirect set hits = hits + ? where path = ?";

    /** Where every old address leads. */
    public Map<String, String> all(Handle sql) {
        var all = new HashMap<String, String>();
        sql.createQuery(ALL)
                .map((row, _) -> Map.entry(row.getString("path"), row.getString("target")))
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        return Map.copyOf(all);
    }

    /** @param path as {@link Redirect#known} makes it */
    public Optional<Redirect> find(Handle sql, String path) {
        return sql.createQuery(ONE).bind(0, path).map((row, _) -> redirect(row)).findOne();
    }

    /** Those that lead to a path of this site. */
    public List<Redirect> leadingTo(Handle sql, String path) {
        return sql.createQuery(TO).bind(0, path).map((row, _) -> redirect(row)).list();
    }

    /** Those whose address or target has these letters in it, by address. */
    public List<Redirect> search(Handle sql, String words, int most, int skip) {
        return sql.createQuery(FIND)
                .bind(0, like(words))
                .bind(1, like(words))
                .bind(2, most)
                .bind(3, skip)
                .map((row, _) -> redirect(row))
                .list();
    }

    public int count(Handle sql, String words) {
        return sql.createQuery(COUNT)
                .bind(0, like(words))
                .bind(1, like(words))
                .mapTo(Integer.class)
                .one();
    }

    private static String like(String words) {
        var plain = words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return "%" + plain + "%";
    }

    /** Keeps one that has been judged; one with the same address leads elsewhere from now on. */
    public void keep(Transaction transaction, Redirect redirect) {
        transaction
                .sql()
                .execute(KEEP, redirect.path(), redirect.target(), leadsTo(redirect.target()), redirect.hits());
        transaction.changed("redirect.saved", KEY);
    }

    public void remove(Transaction transaction, String path) {
        transaction.sql().execute(REMOVE, path);
        transaction.changed("redirect.removed", KEY);
    }

    /** Adds to how often each was used. */
    public void count(Transaction transaction, Map<String, Long> hits) {
        hits.forEach((path, times) -> transaction.sql().execute(COUNT_ON, times, path));
    }

    /** The path of this site that a target leads to; null for one elsewhere. */
    static @Nullable String leadsTo(String target) {
        return target.startsWith("/") ? Redirect.known(URI.create(target).getPath()) : null;
    }

    private static Redirect redirect(ResultSet row) throws SQLException {
        return new Redirect(row.getString("path"), row.getString("target"), row.getLong("hits"));
    }
}
