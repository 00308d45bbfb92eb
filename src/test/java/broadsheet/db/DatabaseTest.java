package broadsheet.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class DatabaseTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Parameter
    TestDatabase kind;

    private Database database;

    @BeforeEach
    void open() {
        database = kind.open(InstantSource.fixed(NOON));
        database.run(
                transaction -> transaction.sql().execute("create table note (text text not null unique, at bigint)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_written_can_be_read() {
        write("flood warning");

        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void a_write_that_fails_keeps_nothing_and_throws_its_own_exception() {
        var refusal = new IllegalArgumentException("A story needs a byline before it can run.");

        assertThatThrownBy(() -> database.run(transaction -> {
                    transaction.sql().execute("insert into note (text) values ('torn')");
                    transaction.changed("note.written", "torn");
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(notes()).isZero();
        assertThat(database.changes().after(0, 10)).isEmpty();
    }

    @Test
    void a_fault_of_the_statement_is_not_called_a_trouble_of_the_database() {
        write("once");

        assertThatThrownBy(() -> write("once")).isNotInstanceOf(DatabaseTrouble.class);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void a_write_inside_a_write_is_refused() {
        assertThatThrownBy(() -> database.run(outer -> write("inner")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside a write");
        assertThat(notes()).isZero();
    }

    @Test
    void a_transaction_cannot_be_used_after_its_write() {
        var leaked = database.write(transaction -> transaction);

        assertThatThrownBy(leaked::sql).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> leaked.changed("note.written", "late")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobody_else_begins_or_ends_a_transaction() {
        assertThatThrownBy(() -> database.run(transaction -> transaction.sql().commit()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the database itself ends it");
    }

    @Test
    void reading_cannot_write() {
        assertThatThrownBy(() -> database.read(handle -> handle.execute("insert into note (text) values ('smuggled')")))
                .isInstanceOf(DatabaseTrouble.class);
        assertThat(notes()).isZero();
    }

    @Test
    void a_read_sees_one_moment() {
        var counted = database.read(handle -> {
            var before = handle.createQuery("select count(*) from note")
                    .mapTo(int.class)
                    .one();
            write("meanwhile");
            return handle.createQuery("select count(*) from note")
                            .mapTo(int.class)
                            .one()
                    - before;
        });

        assertThat(counted).isZero();
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void instants_are_kept_as_epoch_milliseconds() {
        database.run(transaction -> transaction.sql().execute("insert into note (text, at) values ('noon', ?)", NOON));

        assertThat(database.<Long>read(handle -> handle.createQuery("select at from note")
                        .mapTo(Long.class)
                        .one()))
                .isEqualTo(NOON.toEpochMilli());
        assertThat(database.<Instant>read(handle -> handle.createQuery("select at from note")
                        .mapTo(Instant.class)
                        .one()))
                .isEqualTo(NOON);
    }

    @Test
    void a_change_is_logged_with_its_write() {
        database.run(transaction -> {
            transaction.changed("story.published", "flood");
            transaction.changed("front.changed", "front");
        });

        var changes = database.changes().after(0, 10);
        assertThat(changes).extracting(Change::what).containsExactly("story.published", "front.changed");
        assertThat(changes).extracting(Change::at).containsOnly(NOON);
        assertThat(database.changes().end()).isEqualTo(changes.getLast().id());
        assertThat(database.changes().after(changes.getFirst().id(), 10)).containsExactly(changes.getLast());
    }

    @Test
    void what_is_closed_says_so() {
        database.close();

        assertThatThrownBy(() -> write("too late")).isInstanceOf(IllegalStateException.class);
    }

    private void write(String text) {
        database.run(transaction -> transaction.sql().execute("insert into note (text) values (?)", text));
    }

    private int notes() {
        return database.read(handle ->
                handle.createQuery("select count(*) from note").mapTo(int.class).one());
    }
}
