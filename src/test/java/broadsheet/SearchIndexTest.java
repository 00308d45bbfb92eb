package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.db.ChildProcess;
import broadsheet.db.DatabaseAddress;
import broadsheet.search.Question;
import broadsheet.search.Search;
import broadsheet.story.Story;
import broadsheet.story.Whereabouts;
import broadsheet.text.Slug;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search index outside good times: after crashes, when it is damaged, gone, old, or of another newsroom. */
class SearchIndexTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WORD = "weir";
    private static final int PUBLISHED_BEFORE = 25;

    @TempDir
    private Path folder;

    private Broadsheet open() {
        return Broadsheet.openSample(
                Config.here(folder, DatabaseAddress.parse(null, folder), 0), InstantSource.system());
    }

    private Broadsheet started() {
        var broadsheet = open();
        broadsheet.start();
        return broadsheet;
    }

    private static int found(Broadsheet broadsheet, String words) {
        try {
            return broadsheet.rooms().search().ask(Question.of(words)).total();
        } catch (Search.Away away) {
            return -1;
        }
    }

    private static void eventually(BooleanSupplier holds) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private Path search() {
        return folder.resolve(Rooms.SEARCH);
    }

    private String doctor() {
        return Command.run("doctor", "--data", folder.toString(), "--port", "0", "--management-port", "0")
                .out();
    }

    private Path inUse() throws IOException {
        return search().resolve(Files.readString(search().resolve("in-use")).strip());
    }

    /** Deletes a folder that the running site may write into meanwhile: what appears while it goes is taken too. */
    private static void deleteInUse(Path folder) {
        eventually(() -> {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
                return true;
            } catch (UncheckedIOException | IOException grown) {
                return Files.notExists(folder);
            }
        });
    }

    private static Story oranges(Broadsheet broadsheet) {
        var found = broadsheet
                .rooms()
                .database()
                .read(sql ->
                        broadsheet.rooms().stories().at(sql, new Slug("river-and-land"), new Slug("twelve-oranges")));
        if (found instanceof Whereabouts.Here(var story)) return story;
        throw new AssertionError(found);
    }

    @Test
    void an_index_is_used_again_and_learns_what_happened_while_nobody_kept_it() throws IOException {
        int before;
        try (var broadsheet = started()) {
            eventually(() -> found(broadsheet, WORD) > 0);
            before = found(broadsheet, "oranges");
        }
        var index = inUse();
        try (var closed = open()) {
            closed.rooms()
                    .database()
                    .run(transaction -> closed.rooms()
                            .desk()
                            .withdraw(
                                    transaction,
                                    oranges(closed).id(),
                                    "They were lemons.",
                                    InstantSource.system().instant()));
        }
        try (var broadsheet = started()) {
            eventually(() -> found(broadsheet, WORD) > 0);
            assertThat(found(broadsheet, "oranges")).isEqualTo(before - 1);
            assertThat(inUse()).isEqualTo(index);
        }
    }

    @Test
    void an_index_that_is_damaged_while_nobody_looks_is_made_anew() throws IOException {
        int all;
        try (var broadsheet = started()) {
            eventually(() -> found(broadsheet, WORD) > 0);
            all = found(broadsheet, WORD);
        }
        var index = inUse();
        try (var files = Files.list(index)) {
            // What names the pieces stays whole, so that only reading them through shows the damage.
            for (var file : files.filter(each -> each.toString().matches(".*\\.(cfs|fdt|doc|tim|dvd)"))
                    .toList()) {
                var bytes = Files.readAllBytes(file);
                for (int i = bytes.length / 3; i < bytes.length * 2 / 3; i++) bytes[i] ^= 0x55;
                Files.write(file, bytes);
            }
        }
        assertThat(doctor()).contains("weak  search").contains("it is damaged").contains("a start makes it anew");
        try (var broadsheet = started()) {
            eventually(() -> found(broadsheet, WORD) == all && !index.toFile().exists());
        }
        assertThat(doctor()).contains("well  search").contains("the index is whole");
    }

    @Test
    void an_index_that_somebody_deletes_under_the_running_site_is_made_anew() throws IOException {
        try (var broadsheet = started()) {
            eventually(() -> found(broadsheet, WORD) > 0);
            int all = found(broadsheet, WORD);
            deleteInUse(search());
            eventually(() -> Files.exists(search().resolve("in-use")));
            eventually(() -> found(broadsheet, WORD) == all);
            broadsheet
                    .rooms()
                    .database()
                    .run(transaction -> broadsheet
                            .rooms()
                            .desk()
                            .withdraw(
                                    transaction,
                                    oranges(broadsheet).id(),
                                    "They were lemons.",
                                    InstantSource.system().instant()));
            assertThat(found(broadsheet, "\"twelve oranges\"")).isZero();
        }
    }

    @Test
    void what_was_acknowledged_before_a_kill_in_the_midst_of_indexing_is_found_after_it()
            throws IOException, InterruptedException {
        var acknowledged = new ArrayList<String>();
        var victim = ChildProcess.start(PublishingUntilKilled.class, folder.toString());
        try (var said = new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(PublishingUntilKilled.PUBLISHED)) {
                    acknowledged.add(line.substring(PublishingUntilKilled.PUBLISHED.length()));
                }
                // By its handle: the process itself would close what it said and we have not read yet.
                if (acknowledged.size() == PUBLISHED_BEFORE) victim.toHandle().destroyForcibly();
            }
        } finally {
            victim.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(PUBLISHED_BEFORE);
        try (var broadsheet = started()) {
            for (var number : acknowledged) {
                eventually(() -> found(broadsheet, "\"" + PublishingUntilKilled.WORD + number + "\"") == 1);
            }
        }
    }

    @Test
    void an_index_of_another_version_or_of_another_newsroom_is_made_anew() throws IOException {
        try (var broadsheet = started()) {
            eventually(() -> found(broadsheet, WORD) > 0);
        }
        var index = inUse();
        for (var other :
                List.of(Map.of("version", "0"), Map.of("version", "1", "place", "3", "mark", "x", "whole", "true"))) {
            var changed = inUse();
            try (var directory = FSDirectory.open(changed);
                    var writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
                writer.setLiveCommitData(other.entrySet());
                writer.commit();
            }
            if (other.get("version").equals("0")) assertThat(doctor()).contains("it was made by another version");
            try (var broadsheet = started()) {
                eventually(
                        () -> found(broadsheet, WORD) > 0 && !changed.toFile().exists());
            }
        }
        assertThat(inUse()).isNotEqualTo(index);
    }

    @Test
    void it_is_made_anew_beside_the_running_site_which_changes_over_and_goes_on() throws IOException {
        try (var broadsheet = started()) {
            eventually(() -> found(broadsheet, WORD) > 0);
            int all = found(broadsheet, WORD);
            var old = inUse();
            var command = Command.run("reindex", "--data", folder.toString());
            assertThat(command.status()).as(command.err()).isZero();
            assertThat(command.out()).contains("The new index holds").contains("stories.");
            eventually(() -> {
                int now = found(broadsheet, WORD);
                assertThat(now == all || now == -1)
                        .as("found %d of %d", now, all)
                        .isTrue();
                return !old.toFile().exists();
            });
            var id = oranges(broadsheet).id();
            broadsheet
                    .rooms()
                    .database()
                    .run(transaction -> broadsheet
                            .rooms()
                            .desk()
                            .withdraw(
                                    transaction,
                                    id,
                                    "They were lemons.",
                                    InstantSource.system().instant()));
            assertThat(found(broadsheet, "\"twelve oranges\"")).isZero();
        }
        assertThat(Command.run("reindex", "--data", folder.resolve("nowhere").toString())
                        .err())
                .contains("There is no newsroom in");
    }
}
