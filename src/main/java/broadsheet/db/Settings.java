package broadsheet.db;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What a newsroom has chosen, by name: {@code look.accent}. Rooms know what their names mean; nobody else does. */
public final class Settings {
    private static final String BELOW = "select name, value from setting where name >= ? and name < ? order by name";
    private static final String ONE = "select value from setting where name = ?";
    private static final String SAVE = """
            insert into setting (name, value) values (?, ?)
            on conflict (name) do update set value = excluded.value""";
    private static final String REMOVE = "delete from setting where name = ?";

    public Optional<String> find(Handle sql, String name) {
        return sql.createQuery(ONE).bind(0, name).mapTo(String.class).findOne();
    }

    /** All whose names begin with this room's word and a dot, without it. */
    public Map<String, String> of(Handle sql, String room) {
        var found = new TreeMap<String, String>();
        sql.createQuery(BELOW)
                .bind(0, room + ".")
                .bind(1, room + "/")
                .map((row, _) -> Map.entry(row.getString("name"), row.getString("value")))
                .forEach(entry -> found.put(entry.getKey().substring(room.length() + 1), entry.getValue()));
        return found;
    }

    /** Keeps a value; the caller says in the change log who has to hear of it. */
    public void save(Transaction transaction, String name, String value) {
        transaction.sql().execute(SAVE, name, value);
    }

    /** Back to how the program makes it. */
    public void remove(Transaction transaction, String name) {
        transaction.sql().execute(REMOVE, name);
    }
}
