package broadsheet;

import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress;
import broadsheet.db.DatabaseAddress.PostgresUrl;
import broadsheet.db.DatabaseAddress.SqliteFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/** A real database of one of the two kinds. Each one asked for is fresh, and a copy of one migrated once, so it is cheap. */
public enum TestDatabase {
    SQLITE {
        @Override
        public DatabaseAddress empty() {
            return new SqliteFile(SqliteFiles.FOLDER.resolve(name() + COUNT.incrementAndGet() + ".db"));
        }

        @Override
        public DatabaseAddress fresh() {
            var copy = (SqliteFile) empty();
            try {
                Files.copy(SqliteFiles.MIGRATED.file(), copy.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return copy;
        }
    },

    POSTGRESQL {
        @Override
        public DatabaseAddress empty() {
            return Server.create("template0");
        }

        @Override
        public DatabaseAddress fresh() {
            return Server.create(Server.MIGRATED);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A database without any table. */
    public abstract DatabaseAddress empty();

    /** A database with all tables and nothing in them. */
    public abstract DatabaseAddress fresh();

    /** Opens a fresh one. */
    public Database open(InstantSource clock) {
        return Database.open(fresh(), clock);
    }

    /** Opens a fresh one that lives in the present. */
    public Database open() {
        return open(InstantSource.system());
    }

    private static final class SqliteFiles {
        static final Path FOLDER = folder();
        static final SqliteFile MIGRATED = new SqliteFile(FOLDER.resolve("migrated.db"));

        static {
            Database.open(MIGRATED, InstantSource.system()).close();
        }

        private static Path folder() {
            try {
                var folder = Files.createTempDirectory("broadsheet-test");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(Path folder) {
            try (var paths = Files.walk(folder)) {
                paths.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One PostgreSQL server for the whole run. */
    private static final class Server {
        static final String MIGRATED = "migrated";
        private static final EmbeddedPostgres SERVER = start();

        static {
            Database.open(create("template0", MIGRATED), InstantSource.system()).close();
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static PostgresUrl create(String template) {
            return create(template, "newsroom" + COUNT.incrementAndGet());
        }

        private static PostgresUrl create(String template, String name) {
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name + " template " + template);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new PostgresUrl("jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name, "postgres", "");
        }
    }
}
