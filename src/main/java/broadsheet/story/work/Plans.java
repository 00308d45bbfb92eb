package broadsheet.story.work;

import broadsheet.db.Ids;
import broadsheet.db.Transaction;
import broadsheet.story.Unready;
import broadsheet.text.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the newsroom means to write. An entry lives in the calendar until somebody starts writing; then the story has its day. */
public final class Plans {
    private static final String COLUMNS =
            "select id, title, section, at, timed, person, note, story from planned_story ";
    private static final String BY_ID = COLUMNS + "where id = ?";
    private static final String OF_STORY = COLUMNS + "where story = ?";
    private static final String BETWEEN = COLUMNS + "where story is null and at >= ? and at < ? order by at, id";
    private static final String OF_PERSON =
            COLUMNS + "where story is null and person = ? and at < ? order by at, id limit 100";
    private static final String ADD = """
            insert into planned_story (id, title, section, at, timed, person, note, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE = """
            update planned_story set title = ?, section = ?, at = ?, timed = ?, person = ?, note = ?
            where id = ? and story is null""";
    private static final String MOVE = "update planned_story set at = ?, timed = ? where id = ? and story is null";
    private static final String REMOVE = "delete from planned_story where id = ? and story is null";
    private static final String BEGAN = "update planned_story set story = ? where id = ? and story is null";

    /** What somebody types of an entry. */
    public record Entry(
            String title,
            Slug section,
            DueTime at,
            @Nullable Slug person,
            String note) {}

    public Optional<Planned> find(Handle sql, String id) {
        return sql.createQuery(BY_ID).bind(0, id).map((row, _) -> planned(row)).findOne();
    }

    /** The entry that a story grew out of. */
    public Optional<Planned> ofStory(Handle sql, String story) {
        return sql.createQuery(OF_STORY)
                .bind(0, story)
                .map((row, _) -> planned(row))
                .findOne();
    }

    /** Those nobody has started, from one moment until before another. */
    public List<Planned> between(Handle sql, Instant from, Instant until) {
        return sql.createQuery(BETWEEN)
                .bind(0, from.toEpochMilli())
                .bind(1, until.toEpochMilli())
                .map((row, _) -> planned(row))
                .list();
    }

    /** Those that this person is to start, wanted before a moment. */
    public List<Planned> of(Handle sql, Slug person, Instant until) {
        return sql.createQuery(OF_PERSON)
                .bind(0, person.text())
                .bind(1, until.toEpochMilli())
                .map((row, _) -> planned(row))
                .list();
    }

    public Planned add(Transaction transaction, Entry entry, Slug by) {
        var id = Ids.next();
        transaction
                .sql()
                .execute(
                        ADD,
                        id,
                        entry.title(),
                        entry.section().text(),
                        entry.at().at().toEpochMilli(),
                        flag(entry.at()),
                        text(entry.person()),
                        entry.note(),
                        by.text(),
                        transaction.at().toEpochMilli());
        return changed(transaction, "plan.made", id);
    }

    public Planned change(Transaction transaction, String id, Entry entry) {
        expectOne(transaction
                .sql()
                .execute(
                        CHANGE,
                        entry.title(),
                        entry.section().text(),
                        entry.at().at().toEpochMilli(),
                        flag(entry.at()),
                        text(entry.person()),
                        entry.note(),
                        id));
        return changed(transaction, "plan.changed", id);
    }

    public Planned move(Transaction transaction, String id, DueTime at) {
        expectOne(transaction.sql().execute(MOVE, at.at().toEpochMilli(), flag(at), id));
        return changed(transaction, "plan.moved", id);
    }

    public void remove(Transaction transaction, String id) {
        expectOne(transaction.sql().execute(REMOVE, id));
        transaction.changed("plan.removed", "plan:" + id);
    }

    /** Notes which story it became. */
    public Planned began(Transaction transaction, String id, String story) {
        expectOne(transaction.sql().execute(BEGAN, story, id));
        return changed(transaction, "plan.began", id);
    }

    private Planned changed(Transaction transaction, String what, String id) {
        transaction.changed(what, "plan:" + id);
        return find(transaction.sql(), id).orElseThrow();
    }

    private static void expectOne(int rows) {
        if (rows != 1) throw new Unready("This is not planned any more; look at the calendar again.");
    }

    private static int flag(DueTime at) {
        return at.timed() ? 1 : 0;
    }

    private static @Nullable String text(@Nullable Slug slug) {
        return slug == null ? null : slug.text();
    }

    private static Planned planned(ResultSet row) throws SQLException {
        var person = row.getString("person");
        return new Planned(
                row.getString("id"),
                row.getString("title"),
                new Slug(row.getString("section")),
                new DueTime(Instant.ofEpochMilli(row.getLong("at")), row.getInt("timed") == 1),
                person == null ? null : new Slug(person),
                row.getString("note"),
                row.getString("story"));
    }
}
