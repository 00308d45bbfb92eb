package broadsheet.story;

import broadsheet.db.Transaction;
import broadsheet.story.document.DocumentJson;
import broadsheet.text.Folding;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The saved states of stories. Rows are added, give way within one person's sitting, and are stamped once when they become
 * public; nothing changes them from then on.
 */
final class Revisions {
    private static final String ADD = """
            insert into revision (story, number, kicker, headline, standfirst, dateline, kind, language, picture,
              bylines, topics, body, saved_at, saved_by, folded)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String GIVE_WAY = """
            update revision set begun_at = coalesce(begun_at, saved_at), kicker = ?, headline = ?, standfirst = ?,
              dateline = ?, kind = ?, language = ?, picture = ?, bylines = ?, topics = ?, body = ?, saved_at = ?, folded = ?
            where story = ? and number = ? and saved_by = ? and live_from is null and closed = 0 and saved_at >= ?
              and coalesce(begun_at, saved_at) >= ?""";
    private static final String FORGET_PEOPLE = "delete from revision_person where story = ? and revision = ?";
    private static final String FORGET_TOPICS = "delete from revision_topic where story = ? and revision = ?";
    private static final String CLOSE = "update revision set closed = 1 where story = ? and closed = 0";

    /** A pause longer than this ends a sitting. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** So much work in one sitting is worth a state of its own. */
    private static final Duration SITTING = Duration.ofMinutes(15);

    private static final String ADD_PERSON = "insert into revision_person (person, story, revision) values (?, ?, ?)";
    private static final String ADD_TOPIC = "insert into revision_topic (topic, story, revision) values (?, ?, ?)";
    private static final String ALL = "select * from revision where story = ? order by number";
    private static final String PUBLIC =
            "select * from revision where story = ? and live_from is not null order by number";
    private static final String PUBLIC_COUNT =
            "select count(*) from revision where story = ? and live_from is not null";
    private static final String BODY = "select body from revision where story = ? and number = ?";
    private static final String STAMP = """
            update revision set live_from = ?, change = ?, note = ? where story = ? and number = ? and live_from is null""";
    private static final String NOTE = """
            insert into public_note (story, at, kind, text) values (?, ?, ?, ?)""";
    private static final String NOTES = "select at, kind, text from public_note where story = ? order by at";

    void add(Transaction transaction, String story, int number, Content content, Instant now, String by) {
        var sql = transaction.sql();
        sql.execute(
                ADD,
                story,
                number,
                content.kicker(),
                content.headline(),
                content.standfirst(),
                content.dateline(),
                content.kind().word(),
                content.language().tag(),
                content.picture() == null ? null : content.picture().text(),
                Bylines.write(content.bylines()),
                content.topics().stream().map(Slug::text).collect(Collectors.joining(" ")),
                DocumentJson.write(content.body()),
                now.toEpochMilli(),
                by,
                folded(content.kicker(), content.headline()));
        name(transaction, story, number, content);
    }

    private static String folded(String kicker, String headline) {
        return Folding.of(kicker + " " + headline);
    }

    /** Folds headlines that were saved before headlines were folded; returns how many, nought when none is left. */
    static int foldOlder(Transaction transaction) {
        record Older(String story, int number, String folded) {}
        var sql = transaction.sql();
        var older = sql.createQuery(
                        "select story, number, kicker, headline from revision where folded is null limit 500")
                .map((row, _) -> new Older(
                        row.getString("story"),
                        row.getInt("number"),
                        folded(row.getString("kicker"), row.getString("headline"))))
                .list();
        for (var one : older)
            sql.execute(
                    "update revision set folded = ? where story = ? and number = ?",
                    one.folded(),
                    one.story(),
                    one.number());
        return older.size();
    }

    private static void name(Transaction transaction, String story, int number, Content content) {
        var sql = transaction.sql();
        for (var person : content.people()) sql.execute(ADD_PERSON, person.text(), story, number);
        for (var topic : content.topics()) sql.execute(ADD_TOPIC, topic.text(), story, number);
    }

    /**
     * Puts this content in the place of what the same person saved in the same sitting.
     *
     * @return false if that state stays: somebody else saved it, was shown it, or it is too long ago
     */
    boolean giveWay(Transaction transaction, String story, int number, Content content, Instant now, String by) {
        var sql = transaction.sql();
        int rows = sql.execute(
                GIVE_WAY,
                content.kicker(),
                content.headline(),
                content.standfirst(),
                content.dateline(),
                content.kind().word(),
                content.language().tag(),
                content.picture() == null ? null : content.picture().text(),
                Bylines.write(content.bylines()),
                content.topics().stream().map(Slug::text).collect(Collectors.joining(" ")),
                DocumentJson.write(content.body()),
                now.toEpochMilli(),
                folded(content.kicker(), content.headline()),
                story,
                number,
                by,
                now.minus(PAUSE).toEpochMilli(),
                now.minus(SITTING).toEpochMilli());
        if (rows == 0) return false;
        sql.execute(FORGET_PEOPLE, story, number);
        sql.execute(FORGET_TOPICS, story, number);
        name(transaction, story, number, content);
        return true;
    }

    /** Ends the sitting: what is saved from now on is another state. */
    void close(Transaction transaction, String story) {
        transaction.sql().execute(CLOSE, story);
    }

    /** Marks the state as one that readers saw. */
    void stamp(Transaction transaction, String story, int number, Instant now, Step step, @Nullable String note) {
        transaction.sql().execute(STAMP, now.toEpochMilli(), step.word(), note, story, number);
        if (step.announced() && note != null) {
            var told = new PublicNote(now, step, note);
            transaction.sql().execute(NOTE, story, now.toEpochMilli(), step.word(), told.text());
        }
    }

    List<Revision> all(Handle sql, String story) {
        return sql.createQuery(ALL)
                .bind(0, story)
                .map((row, _) -> revision(row))
                .list();
    }

    List<Revision> seen(Handle sql, String story) {
        return sql.createQuery(PUBLIC)
                .bind(0, story)
                .map((row, _) -> revision(row))
                .list();
    }

    int countSeen(Handle sql, String story) {
        return sql.createQuery(PUBLIC_COUNT).bind(0, story).mapTo(Integer.class).one();
    }

    List<PublicNote> notes(Handle sql, String story) {
        return sql.createQuery(NOTES).bind(0, story).map((row, _) -> note(row)).list();
    }

    static PublicNote note(ResultSet row) throws SQLException {
        return new PublicNote(
                Instant.ofEpochMilli(row.getLong("at")), Step.of(row.getString("kind")), row.getString("text"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** The text of one state as it is stored: by far the longest part of it, which is not always wanted. */
    static String body(Handle sql, String story, int number) {
        return sql.createQuery(BODY)
                .bind(0, story)
                .bind(1, number)
                .mapTo(String.class)
                .one();
    }

    static Content content(ResultSet row, String body) throws SQLException {
        var topics = row.getString("topics");
        return new Content(
                row.getString("kicker"),
                row.getString("headline"),
                row.getString("standfirst"),
                row.getString("dateline"),
                Kind.of(row.getString("kind")),
                new Language(row.getString("language")),
                Bylines.read(row.getString("bylines")),
                topics.isEmpty()
                        ? List.of()
                        : Arrays.stream(topics.split(" ")).map(Slug::new).toList(),
                slug(row, "picture"),
                DocumentJson.read(body));
    }

    static @Nullable Slug slug(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : new Slug(text);
    }

    private static Revision revision(ResultSet row) throws SQLException {
        var step = row.getString("change");
        return new Revision(
                row.getInt("number"),
                content(row, row.getString("body")),
                Instant.ofEpochMilli(row.getLong("saved_at")),
                row.getString("saved_by"),
                instant(row, "live_from"),
                step == null ? null : Step.of(step),
                row.getString("note"));
    }
}
