package broadsheet.db;

import broadsheet.db.DatabaseAddress.PostgresUrl;
import broadsheet.db.DatabaseAddress.SqliteFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteConfig;

/** Looks at a database from outside, changing nothing: also while a newsroom works on it. */
public final class Inspection {
    private static final String SECONDS_TO_CONNECT = "5";

    private Inspection() {}

    /**
     * What was found, in words, when all is well.
     *
     * @throws DatabaseTrouble when it is not
     */
    public static String of(DatabaseAddress address) {
        try {
            return switch (address) {
                case SqliteFile(var file) -> sqlite(file);
                case PostgresUrl postgres -> postgres(postgres);
            };
        } catch (SQLException failure) {
            throw new Diagnosis(address).of(failure);
        }
    }

    private static String sqlite(Path file) throws SQLException {
        if (!Files.exists(file)) return file + " is not there yet; the first start makes it";
        var readOnly = new SQLiteConfig();
        readOnly.setReadOnly(true);
        try (var connection = readOnly.createConnection("jdbc:sqlite:" + file)) {
            var verdict = only(connection, "pragma quick_check(1)");
            if (verdict.equals("ok")) return file + " is sound";
            throw new Diagnosis(new SqliteFile(file))
                    .trouble(DatabaseTrouble.Kind.UNREACHABLE, "is damaged: " + verdict + "; restore a backup.", null);
        }
    }

    private static String postgres(PostgresUrl address) throws SQLException {
        var login = new Properties();
        login.setProperty("user", address.user());
        login.setProperty("password", address.password());
        login.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), login)) {
            return address.named() + " answers, PostgreSQL " + only(connection, "show server_version");
        }
    }

    private static String only(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : "no answer";
        }
    }
}
