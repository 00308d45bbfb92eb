package broadsheet.db;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.DatabaseAddress.PostgresUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresTest {
    private static final String WRITE = "insert into change (what, subject, at) values ('story.published', '%s', 0)";

    private final PostgresUrl address = (PostgresUrl) TestDatabase.POSTGRESQL.fresh();
    private final Database database = open();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_change_that_commits_after_later_ones_is_not_missed() throws SQLException {
        database.changes().follow("search", this::hear);
        try (var slow = elsewhere();
                var slower = elsewhere()) {
            execute(slow, WRITE.formatted("first id, committed third"));
            execute(slower, WRITE.formatted("second id, committed last"));
            publish("third id, committed first");
            assertThat(database.changes().after(0, 10)).isEmpty();
            slow.commit();
            publish("fourth id, committed while one still runs");
            assertThat(Eventually.next(heard)).isEqualTo("first id, committed third");
            assertThat(heard).isEmpty();
            slower.commit();
        }
        publish("last");

        assertThat(Stream.generate(() -> Eventually.next(heard)).limit(4))
                .containsExactly(
                        "second id, committed last",
                        "third id, committed first",
                        "fourth id, committed while one still runs",
                        "last");
    }

    @Test
    void ids_taken_early_by_late_transactions_are_not_missed_either() throws SQLException {
        database.changes().follow("search", this::hear);
        try (var connection = elsewhere()) {
            var reserved = number(connection, "select nextval(pg_get_serial_sequence('change', 'id'))");
            connection.commit();
            publish("took its id later");
            assertThat(Eventually.next(heard)).isEqualTo("took its id later");
            execute(connection, "insert into change (id, what, subject, at) values (" + reserved + ", 'x', 'late', 0)");
            connection.commit();
        }
        publish("last");

        assertThat(Eventually.next(heard)).isEqualTo("late");
        assertThat(Eventually.next(heard)).isEqualTo("last");
    }

    @Test
    void what_was_rolled_back_is_never_heard_of() throws SQLException {
        database.changes().follow("search", this::hear);
        try (var connection = elsewhere()) {
            execute(connection, WRITE.formatted("regretted"));
            publish("meant");
            connection.rollback();
        }
        publish("last");

        assertThat(Eventually.next(heard)).isEqualTo("meant");
        assertThat(Eventually.next(heard)).isEqualTo("last");
    }

    @Test
    void many_writers_in_several_processes_are_heard_of_once_each() {
        database.changes().follow("search", this::hear);
        try (var other = open()) {
            var shown = new CopyOnWriteArrayList<String>();
            other.changes().followPromptly("pages", batch -> batch.forEach(change -> shown.add(change.subject())));
            var writers = IntStream.range(0, 8)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                        var one = writer % 2 == 0 ? database : other;
                        IntStream.range(0, 50)
                                .forEach(i -> one.run(
                                        transaction -> transaction.changed("story.published", writer + "/" + i)));
                    }))
                    .toList();
            writers.forEach(CompletableFuture::join);

            Eventually.that("all were shown", () -> shown.size() >= 400);
            Eventually.that("all were heard of", () -> heard.size() >= 400);
            assertThat(shown).hasSize(400).doesNotHaveDuplicates();
            assertThat(heard).hasSize(400).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_transaction_left_open_elsewhere_does_not_keep_prompt_followers_waiting() throws SQLException {
        var shown = new CopyOnWriteArrayList<String>();
        database.changes().followPromptly("pages", batch -> batch.forEach(change -> shown.add(change.subject())));
        try (var open = elsewhere();
                var other = open()) {
            execute(open, WRITE.formatted("not yet"));
            publish("ours");
            assertThat(shown).containsExactly("ours");
            other.run(transaction -> transaction.changed("story.published", "from the other node"));
            Eventually.that("the other node's change is shown", () -> shown.contains("from the other node"));
            open.commit();
            publish("wakes everybody");
            Eventually.that("the late one is shown", () -> shown.contains("not yet"));
        }
        assertThat(shown).doesNotHaveDuplicates();
    }

    @Test
    void one_process_at_a_time_runs_a_follower_and_another_takes_over() {
        var other = open();
        var heardThere = new LinkedBlockingQueue<String>();
        other.changes().follow("letters", batch -> batch.forEach(change -> heardThere.add(change.subject())));
        publish("first letter");
        assertThat(Eventually.next(heardThere)).isEqualTo("first letter");
        database.changes().follow("letters", this::hear);
        publish("second letter");
        assertThat(Eventually.next(heardThere)).isEqualTo("second letter");
        other.close();
        publish("third letter");

        assertThat(Eventually.next(heard)).isEqualTo("third letter");
        assertThat(heardThere).isEmpty();
    }

    @Test
    void a_server_that_went_away_and_came_back_is_used_again() throws SQLException {
        var shown = new CopyOnWriteArrayList<String>();
        database.changes().followPromptly("pages", batch -> batch.forEach(change -> shown.add(change.subject())));
        database.changes().follow("search", this::hear);
        publish("before");
        assertThat(Eventually.next(heard)).isEqualTo("before");
        hangUpOnEveryone();
        try (var connection = elsewhere()) {
            execute(connection, WRITE.formatted("while nobody listened"));
            connection.commit();
        }
        publish("after");

        assertThat(Eventually.next(heard)).isEqualTo("while nobody listened");
        assertThat(Eventually.next(heard)).isEqualTo("after");
        Eventually.that("all were shown", () -> shown.size() == 3);
        assertThat(shown).contains("while nobody listened", "after");
    }

    @Test
    void two_writes_in_each_others_way_are_both_kept() {
        database.run(transaction -> {
            transaction.sql().execute("create table seat (name text primary key, holder text)");
            transaction.sql().execute("insert into seat values ('a', ''), ('b', '')");
        });
        var both = new CyclicBarrier(2);
        var crossed = Stream.of(List.of("a", "b"), List.of("b", "a"))
                .map(order -> CompletableFuture.runAsync(() -> take(order, both)))
                .toList();

        crossed.forEach(CompletableFuture::join);
    }

    private void take(List<String> order, CyclicBarrier both) {
        var first = new boolean[] {true};
        database.run(transaction -> {
            transaction.sql().execute("update seat set holder = 'x' where name = ?", order.getFirst());
            if (first[0]) {
                first[0] = false;
                meet(both);
            }
            transaction.sql().execute("update seat set holder = 'x' where name = ?", order.getLast());
        });
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void two_nodes_may_start_on_an_empty_database_at_once() {
        var empty = TestDatabase.POSTGRESQL.empty();
        var nodes = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Database.open(empty, InstantSource.system())))
                .toList();

        nodes.stream().map(CompletableFuture::join).forEach(node -> {
            node.run(transaction -> transaction.changed("story.published", "flood"));
            node.close();
        });
    }

    @Test
    void a_log_brought_over_from_another_server_goes_on() throws SQLException {
        database.changes().follow("search", this::hear);
        publish("applied there");
        assertThat(Eventually.next(heard)).isEqualTo("applied there");
        database.close();
        try (var connection = elsewhere()) {
            execute(connection, WRITE.formatted("not yet applied there"));
            // what pg_dump brings from a server that has seen more transactions
            execute(connection, "update change set xact = (xact::text::bigint + 1000000000)::text::xid8");
            connection.commit();
        }
        try (var here = open()) {
            here.changes().follow("search", this::hear);
            assertThat(Eventually.next(heard)).isEqualTo("not yet applied there");
            here.run(transaction -> transaction.changed("story.published", "written here"));

            assertThat(Eventually.next(heard)).isEqualTo("written here");
            assertThat(here.changes().after(0, 10)).hasSize(3);
        }
    }

    private Database open() {
        return Database.open(address, InstantSource.system());
    }

    private Connection elsewhere() throws SQLException {
        var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private void hangUpOnEveryone() throws SQLException {
        try (var connection = elsewhere()) {
            number(connection, """
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()""");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void publish(String story) {
        database.run(transaction -> transaction.changed("story.published", story));
    }

    private void hear(List<Change> batch) {
        batch.forEach(change -> heard.add(change.subject()));
    }
}
