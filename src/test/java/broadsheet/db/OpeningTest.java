package broadsheet.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.TestDatabase;
import broadsheet.db.DatabaseAddress.PostgresUrl;
import broadsheet.db.DatabaseAddress.SqliteFile;
import broadsheet.db.DatabaseTrouble.Kind;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpeningTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void an_empty_database_gets_its_tables_and_a_full_one_keeps_what_it_has(TestDatabase kind) {
        var address = kind.empty();
        try (var database = open(address)) {
            database.run(transaction -> transaction.changed("story.published", "flood"));
        }
        try (var database = open(address)) {
            assertThat(database.changes().after(0, 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_database_of_a_newer_broadsheet_is_refused(TestDatabase kind) {
        var address = kind.fresh();
        try (var database = open(address)) {
            database.run(transaction -> transaction.sql().execute("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (99999, '9999', 'from the future', 'SQL', 'V9999__future.sql', 'x', 0, true)"""));
        }

        refused(() -> open(address), Kind.NEWER, "was written by a newer Broadsheet");
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_as_it_is() throws IOException {
        var file = Files.writeString(folder.resolve("letter.txt"), "Dear editor, ".repeat(1000));

        refused(() -> open(new SqliteFile(file)), Kind.DAMAGED, "is not a SQLite database");
        assertThat(file).content().startsWith("Dear editor, Dear editor").hasSize(13_000);
    }

    @Test
    void a_file_in_a_folder_that_does_not_exist_is_refused() {
        refused(() -> open(new SqliteFile(folder.resolve("no/such.db"))), Kind.UNREACHABLE, "cannot be opened");
    }

    @Test
    void a_server_that_is_not_there_is_named_without_the_password() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var nobody = new PostgresUrl("jdbc:postgresql://localhost:" + port + "/news", "broadsheet", "secret");

        refused(() -> open(nobody), Kind.UNREACHABLE, "postgresql://localhost:" + port + "/news cannot be reached");
    }

    @Test
    void a_database_that_does_not_exist_on_the_server_is_refused() {
        var address = (PostgresUrl) TestDatabase.POSTGRESQL.fresh();
        var other = new PostgresUrl(address.jdbcUrl() + "nowhere", address.user(), address.password());

        refused(() -> open(other), Kind.UNREACHABLE, "create it first");
    }

    @Test
    void a_server_that_takes_no_writes_says_so() {
        var address = (PostgresUrl) TestDatabase.POSTGRESQL.fresh();
        try (var database = open(address)) {
            refused(
                    () -> database.run(transaction -> {
                        transaction.sql().execute("set transaction read only");
                        transaction.changed("story.published", "flood");
                    }),
                    Kind.READ_ONLY,
                    "takes no writes");
        }
    }

    @Test
    void a_sqlite_file_that_cannot_be_written_says_so() {
        try (var database = TestDatabase.SQLITE.open()) {
            refused(
                    () -> database.run(transaction -> {
                        transaction.sql().execute("pragma query_only = on");
                        transaction.changed("story.published", "flood");
                    }),
                    Kind.READ_ONLY,
                    "cannot be written");
        }
    }

    @ParameterizedTest
    @EnumSource(ChangeLog.class)
    void the_same_migrations_are_found_in_a_jar_as_in_a_folder_of_classes(ChangeLog log) throws Exception {
        var classes = Path.of(Migrations.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var jar = folder.resolve("broadsheet.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var paths = Files.walk(classes)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
            }
        }

        assertThat(Migrations.carriedIn(jar, log)).isNotEmpty().isEqualTo(Migrations.carriedIn(classes, log));
    }

    private static Database open(DatabaseAddress address) {
        return Database.open(address, InstantSource.system());
    }

    private static void refused(ThrowingCallable work, Kind kind, String because) {
        assertThatThrownBy(work).isInstanceOfSatisfying(DatabaseTrouble.class, trouble -> {
            assertThat(trouble.kind()).isEqualTo(kind);
            assertThat(Objects.requireNonNull(trouble.getMessage()))
                    .contains(because)
                    .doesNotContain("secret");
        });
    }
}
