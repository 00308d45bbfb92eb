package broadsheet.db;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A statement that is kept must not keep the moment it was run in. */
class KeptStatementsTest {
    private static final String NUMBERS = "select n from number order by n";

    private final Database database = TestDatabase.SQLITE.open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_reader_that_stopped_early_sees_the_next_commit() {
        database.run(tx -> tx.sql().execute("create table number (n integer)"));
        for (int n = 20; n > 0; n--) {
            int smallest = n;
            database.run(tx -> tx.sql().execute("insert into number values (?)", smallest));
            for (int again = 0; again < 3; again++) {
                assertThat(database.<Integer>read(sql ->
                                sql.createQuery(NUMBERS).mapTo(Integer.class).first()))
                        .isEqualTo(smallest);
            }
        }
    }

    @Test
    void a_stream_that_was_never_closed_does_not_hold_on_to_its_moment() {
        database.run(tx -> tx.sql().execute("create table number (n integer)"));
        for (int n = 20; n > 0; n--) {
            int smallest = n;
            database.run(tx -> tx.sql().execute("insert into number values (?)", smallest));
            for (int again = 0; again < 3; again++) {
                Integer first = database.read(sql -> sql.createQuery(NUMBERS).mapTo(Integer.class).stream()
                        .findFirst()
                        .orElseThrow());
                assertThat(first).isEqualTo(smallest);
            }
        }
    }

    @Test
    void a_reader_that_threw_amid_the_rows_does_no_harm_to_the_next() {
        database.run(tx -> tx.sql().execute("create table number (n integer)"));
        database.run(tx -> tx.sql().execute("insert into number values (1), (2)"));
        for (int round = 0; round < 5; round++) {
            int extra = 10 + round;
            try {
                database.read(sql -> sql.createQuery(NUMBERS)
                        .map((row, _) -> {
                            throw new IllegalStateException("amid the rows");
                        })
                        .list());
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessage("amid the rows");
            }
            database.run(tx -> tx.sql().execute("insert into number values (?)", extra));
            List<Integer> seen = database.read(
                    sql -> sql.createQuery(NUMBERS).mapTo(Integer.class).list());
            assertThat(seen).hasSize(3 + round).endsWith(extra);
        }
    }

    @Test
    void the_same_statement_can_run_inside_itself() {
        database.run(tx -> tx.sql().execute("create table number (n integer)"));
        database.run(tx -> tx.sql().execute("insert into number values (1), (2), (3)"));
        List<Integer> sizes = database.read(sql -> sql.createQuery(NUMBERS)
                .map((row, _) ->
                        sql.createQuery(NUMBERS).mapTo(Integer.class).list().size())
                .list());
        assertThat(sizes).containsExactly(3, 3, 3);
    }
}
