package broadsheet.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.ChildProcess;
import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress;
import broadsheet.db.DatabaseAddress.PostgresUrl;
import broadsheet.db.DatabaseAddress.SqliteFile;
import broadsheet.people.People;
import broadsheet.story.Stories;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process is killed while comments pour in, more than once. */
class StormTest {
    private static final int ROUNDS = 3;
    private static final int ENOUGH = 150;
    private static final int WRITERS = 8;

    @ParameterizedTest
    @EnumSource
    void no_acknowledged_comment_is_lost_and_none_is_doubled(TestDatabase kind) throws Exception {
        var address = kind.fresh();
        new Square(address, Referee.MILD).close();
        var acknowledged = new HashSet<String>();
        for (int round = 0; round < ROUNDS; round++) acknowledged.addAll(stormed(address, round));
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ENOUGH);

        try (var database = Database.open(address, InstantSource.system())) {
            // Every client sends again what it may or may not have been answered, with the same key.
            for (var sent : acknowledged) post(database, sent);
            var kept = texts(database);
            assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
            var size = database.read(sql -> new Comments().size(sql, story(database)));
            assertThat(size).isEqualTo(new Comments.Size(kept.size(), kept.size()));
        }
    }

    private static List<String> stormed(DatabaseAddress address, int round) throws IOException {
        var child = ChildProcess.start(Crowd.class, round + " " + spelled(address));
        var acknowledged = new ArrayList<String>();
        try (var out = child.inputReader()) {
            while (acknowledged.size() < ENOUGH) acknowledged.add(out.readLine());
            child.toHandle().destroyForcibly();
            for (var line = out.readLine(); line != null; line = out.readLine()) acknowledged.add(line);
        }
        // A line cut off by the kill was not acknowledged.
        acknowledged.removeIf(line -> !line.endsWith("."));
        return acknowledged;
    }

    private static List<String> texts(Database database) {
        return database.read(sql -> sql.createQuery("select source from comment")
                .mapTo(String.class)
                .list());
    }

    private static String story(Database database) {
        return database.read(sql -> sql.createQuery("select id from story where slug = 'flood'")
                .mapTo(String.class)
                .one());
    }

    private static Posted post(Database database, String text) {
        var discussion = new Discussion(database, new Stories(), new People(), InstantSource.system(), Referee.MILD);
        return discussion.post(letter(text));
    }

    private static Letter letter(String text) {
        var digits = text.replaceAll("\\D", "");
        return new Letter(
                Square.NEWS,
                Square.FLOOD,
                null,
                new Writer.Guest("Crowd", null),
                text,
                "the-key-of-this-letter-" + digits,
                "2001:db8:" + Integer.toHexString(digits.hashCode() & 0xffff) + ":"
                        + Integer.toHexString(digits.hashCode() >>> 16) + "::1");
    }

    private static String spelled(DatabaseAddress address) {
        return switch (address) {
            case SqliteFile(var file) -> "sqlite:" + file;
            case PostgresUrl url -> url.jdbcUrl() + "?user=" + url.user();
        };
    }

    /** Writers who print each comment once it was acknowledged. */
    static final class Crowd {
        public static void main(String[] arguments) {
            var parts = arguments[0].split(" ", 2);
            var database = Database.open(DatabaseAddress.parse(parts[1], Path.of(".")), InstantSource.system());
            var discussion =
                    new Discussion(database, new Stories(), new People(), InstantSource.system(), Referee.MILD);
            IntStream.range(0, WRITERS)
                    .forEach(writer -> Thread.ofPlatform().start(() -> write(discussion, parts[0], writer)));
        }

        private static void write(Discussion discussion, String round, int writer) {
            for (int i = 0; ; i++) {
                var text = "Round %s, writer %d, comment %05d.".formatted(round, writer, i);
                if (discussion.post(letter(text)) instanceof Posted.Kept) System.out.println(text);
            }
        }
    }
}
