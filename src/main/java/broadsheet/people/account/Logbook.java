package broadsheet.people.account;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who did what to which thing, and when; written in the same transaction as the deed, never changed. For all rooms. */
public final class Logbook {
    /**
     * One line.
     *
     * @param who slug of the person; null for the house itself, the command line, or somebody unknown
     * @param name as it was then
     * @param what the kind of deed: {@code account.suspended}, {@code story.published}
     * @param subject the thing, with the words of the change log: {@code story:ID}, {@code person:SLUG}
     * @param words for people, such as the headline; may be empty
     */
    public record Line(
            String id, Instant at, @Nullable String who, String name, String what, String subject, String words) {}

    private static final String ADD =
            "insert into logbook (id, at, who, name, what, subject, words) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String FIND = """
            select id, at, who, name, what, subject, words from logbook
            where (? = '' or id < ?) and (? = '' or who = ?)""";

    /** Words of a search beyond these are not looked at. */
    private static final int MOST_WORDS = 6;

    /** Notes a deed of somebody at the desk. */
    public void note(Transaction tx, SignedIn who, String what, String subject, String words) {
        add(tx, who.person().text(), who.name(), what, subject, words);
    }

    /** Notes what nobody at the desk did: the house itself, or the machine's keeper. */
    public void note(Transaction tx, String name, String what, String subject, String words) {
        add(tx, null, name, what, subject, words);
    }

    /** Notes what somebody did on their way in. */
    void note(Transaction tx, Account who, String what, String words) {
        add(tx, who.person().text(), who.name(), what, "person:" + who.person(), words);
    }

    private static void add(
            Transaction tx, @Nullable String who, String name, String what, String subject, String words) {
        tx.sql().execute(ADD, Ids.next(), tx.at().toEpochMilli(), who, name, what, subject, words);
    }

    /**
     * The lines that hold all these words, the latest first.
     *
     * @param who slug of a person; empty for everybody
     * @param before the id of the last line already seen; empty for the beginning
     */
    public List<Line> find(Handle sql, String words, String who, String before, int most) {
        var asked = new ArrayList<String>();
        for (var word : words.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty() && asked.size() < MOST_WORDS) asked.add(word);
        }
        var statement = FIND
                + asked.stream()
                        .map(_ -> " and lower(name || ' ' || what || ' ' || subject || ' ' || words) like ? escape '!'")
                        .collect(Collectors.joining())
                + " order by id desc limit ?";
        var query = sql.createQuery(statement)
                .bind(0, before)
                .bind(1, before)
                .bind(2, who)
                .bind(3, who);
        for (int i = 0; i < asked.size(); i++) query.bind(4 + i, like(asked.get(i)));
        return query.bind(4 + asked.size(), most).map((row, _) -> line(row)).list();
    }

    private static String like(String word) {
        return "%" + word.replaceAll("[!%_]", "!$0") + "%";
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("who"),
                row.getString("name"),
                row.getString("what"),
                row.getString("subject"),
                row.getString("words"));
    }
}
