package broadsheet.db;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.DatabaseAddress.PostgresUrl;
import broadsheet.db.DatabaseAddress.SqliteFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DurabilityTest {
    private static final int ENOUGH = 500;

    @ParameterizedTest
    @EnumSource
    void what_was_acknowledged_survives_a_killed_process(TestDatabase kind) throws Exception {
        var address = kind.fresh();
        var child = ChildProcess.start(Commenters.class, spelled(address));
        var acknowledged = new ArrayList<String>();
        try (var out = child.inputReader()) {
            while (acknowledged.size() < ENOUGH) {
                acknowledged.add(out.readLine());
            }
            // Of the handle: the process itself would close the stream with the last acknowledgements.
            child.toHandle().destroyForcibly();
            acknowledged.addAll(rest(out));
        }

        try (var database = Database.open(address, InstantSource.system())) {
            var kept = database.<List<String>>read(handle -> handle.createQuery("select text from note")
                    .mapTo(String.class)
                    .list());
            var logged = database.changes().after(0, Integer.MAX_VALUE).stream()
                    .map(Change::subject)
                    .toList();
            assertThat(new HashSet<>(kept)).containsAll(acknowledged);
            assertThat(logged).containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    // A line cut off by the kill was not acknowledged.
    private static List<String> rest(BufferedReader out) throws IOException {
        var rest = new ArrayList<String>();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            rest.add(line);
        }
        rest.removeIf(line -> line.length() < Ids.next().length());
        return rest;
    }

    private static String spelled(DatabaseAddress address) {
        return switch (address) {
            case SqliteFile(var file) -> "sqlite:" + file;
            case PostgresUrl url -> url.jdbcUrl() + "?user=" + url.user();
        };
    }

    /** Eight commenters who print each identifier once its write has returned. */
    static final class Commenters {
        public static void main(String[] arguments) {
            var database = Database.open(DatabaseAddress.parse(arguments[0], Path.of(".")), InstantSource.system());
            database.run(transaction -> transaction.sql().execute("create table note (text text not null)"));
            IntStream.range(0, 8).forEach(i -> Thread.ofPlatform().start(() -> comment(database)));
        }

        private static void comment(Database database) {
            while (true) {
                var id = Ids.next();
                database.run(transaction -> {
                    transaction.sql().execute("insert into note values (?)", id);
                    transaction.changed("comment.posted", id);
                });
                System.out.println(id);
            }
        }
    }
}
