package broadsheet.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqliteWriterTest {
    /** How {@code pragma synchronous} tells them. */
    private static final int NORMAL = 1;

    private static final int FULL = 2;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Database database = TestDatabase.SQLITE.open();
    private final SqliteWriter writer = ((Sqlite) database.engine()).writer();

    @BeforeEach
    void prepare() {
        database.run(transaction -> transaction.sql().execute("create table note (text text not null unique)"));
    }

    @AfterEach
    void close() {
        gate.countDown();
        database.close();
        callers.close();
    }

    @Test
    void writes_that_wait_are_committed_together() {
        var before = writer.commits();
        var blocked = blockTheWriter();
        var waiting = IntStream.range(0, 100).mapToObj(i -> write("note " + i)).toList();
        everyoneWaits(100);
        gate.countDown();

        blocked.join();
        waiting.forEach(CompletableFuture::join);
        assertThat(notes()).isEqualTo(100);
        assertThat(writer.commits() - before).isEqualTo(2);
    }

    @Test
    void a_note_does_not_wait_for_the_disk_and_the_next_write_does() {
        long before = writer.commits();
        int noted = database.engine().note(SqliteWriterTest::synchronous).result();
        assertThat(noted).isEqualTo(NORMAL);
        assertThat(writer.commits()).isEqualTo(before);

        int written = database.engine().write(SqliteWriterTest::synchronous).result();
        assertThat(written).isEqualTo(FULL);
        assertThat(writer.commits()).isEqualTo(before + 1);
        assertThat(notes()).isEqualTo(2);
    }

    private static int synchronous(Transaction transaction) {
        transaction.sql().execute("insert into note values (?)", "note " + Ids.next());
        return transaction
                .sql()
                .createQuery("pragma synchronous")
                .mapTo(int.class)
                .one();
    }

    @Test
    void a_write_that_fails_rolls_back_alone() {
        blockTheWriter();
        var good = new ArrayList<CompletableFuture<?>>();
        var bad = new ArrayList<CompletableFuture<?>>();
        for (var i = 0; i < 20; i++) {
            var text = "note " + i;
            good.add(write(text));
            bad.add(callers(transaction -> {
                transaction.sql().execute("insert into note values (?)", "half of " + text);
                transaction.changed("note.written", text);
                throw new IllegalArgumentException(text);
            }));
        }
        everyoneWaits(40);
        gate.countDown();

        good.forEach(CompletableFuture::join);
        bad.forEach(one -> assertThatThrownBy(one::join).hasRootCauseInstanceOf(IllegalArgumentException.class));
        assertThat(notes()).isEqualTo(20);
        assertThat(database.changes().end()).isZero();
    }

    @Test
    void a_full_disk_fails_the_write_that_is_too_large_and_no_other() {
        var pages = database.<Integer>read(handle ->
                handle.createQuery("pragma page_count").mapTo(int.class).one());
        database.run(transaction -> transaction.sql().execute("pragma max_page_count = " + (pages + 20)));
        blockTheWriter();
        var small = write("a small note");
        everyoneWaits(1);
        var large = write("x".repeat(1_000_000));
        everyoneWaits(2);
        var last = write("another small note");
        everyoneWaits(3);
        gate.countDown();

        small.join();
        last.join();
        assertThatThrownBy(large::join)
                .cause()
                .isInstanceOfSatisfying(
                        DatabaseTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(DatabaseTrouble.Kind.FULL))
                .hasMessageContaining("the disk has no room left");
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void when_too_many_wait_the_next_is_told_to_come_back() {
        blockTheWriter();
        var crowd = IntStream.range(0, 2048).mapToObj(i -> write("note " + i)).toList();
        everyoneWaits(2048);

        assertThatThrownBy(() -> write("one too many").join())
                .cause()
                .isInstanceOfSatisfying(
                        DatabaseTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(DatabaseTrouble.Kind.BUSY));
        gate.countDown();
        crowd.forEach(CompletableFuture::join);
        assertThat(notes()).isEqualTo(2048);
    }

    @Test
    void closing_finishes_what_waits() {
        blockTheWriter();
        var waiting = List.of(write("one"), write("two"));
        everyoneWaits(2);
        var closing = CompletableFuture.runAsync(database::close, callers);
        gate.countDown();

        closing.join();
        assertThat(waiting).allSatisfy(one -> assertThat(one.join()).isNull());
    }

    @Test
    void a_reader_of_the_file_is_not_held_up_by_the_writer() {
        blockTheWriter();

        assertThat(notes()).isZero();
    }

    private CompletableFuture<?> blockTheWriter() {
        var reached = new CountDownLatch(1);
        var blocked = callers(transaction -> {
            reached.countDown();
            await(gate);
        });
        await(reached);
        return blocked;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void everyoneWaits(int count) {
        Eventually.that(count + " writes wait", () -> writer.waiting() == count);
    }

    private CompletableFuture<Void> write(String text) {
        return callers(transaction -> transaction.sql().execute("insert into note values (?)", text));
    }

    private CompletableFuture<Void> callers(java.util.function.Consumer<Transaction> work) {
        return CompletableFuture.runAsync(() -> database.run(work), callers);
    }

    private int notes() {
        return database.read(handle ->
                handle.createQuery("select count(*) from note").mapTo(int.class).one());
    }
}
