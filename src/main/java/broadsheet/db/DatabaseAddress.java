package broadsheet.db;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the newsroom's records live. */
public sealed interface DatabaseAddress {
    /** The address in words that may be shown and logged: never a password. */
    String named();

    /** A SQLite file. */
    record SqliteFile(Path file) implements DatabaseAddress {
        @Override
        public String named() {
            return file.toString();
        }
    }

    /** A PostgreSQL database; {@code jdbcUrl} carries no user and no password. */
    record PostgresUrl(String jdbcUrl, String user, String password) implements DatabaseAddress {
        @Override
        public String named() {
            var end = jdbcUrl.indexOf('?');
            return jdbcUrl.substring("jdbc:".length(), end < 0 ? jdbcUrl.length() : end);
        }

        @Override
        public String toString() {
            return named() + " as " + user;
        }
    }

    /**
     * Reads {@code postgresql://user:password@host:port/database?option=value} (also with {@code jdbc:} before it or
     * as {@code postgres://}) or {@code sqlite:path}; nothing means {@code broadsheet.db} in the data folder.
     *
     * @throws IllegalArgumentException with a sentence that says what an address looks like, and never repeats a password
     */
    static DatabaseAddress parse(@Nullable String url, Path dataFolder) {
        if (url == null || url.isBlank()) {
            return new SqliteFile(dataFolder.resolve("broadsheet.db"));
        }
        var text = url.strip();
        if (text.startsWith("sqlite:")) {
            return sqlite(text.substring("sqlite:".length()));
        }
        return PostgresAddress.parse(text);
    }

    private static SqliteFile sqlite(String path) {
        try {
            if (!path.isBlank() && !path.startsWith(":")) {
                return new SqliteFile(Path.of(path));
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("The database address names a file that cannot exist: " + path, e);
        }
        throw new IllegalArgumentException("A SQLite address names a file, such as sqlite:/srv/broadsheet.db.");
    }
}
