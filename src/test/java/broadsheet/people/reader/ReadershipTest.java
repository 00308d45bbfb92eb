package broadsheet.people.reader;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** How long links and sessions are good, how many are given, and when they are forgotten. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class ReadershipTest {
    private static final String MARTHA = "martha@example.org";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T06:00:00Z"));
    private final Database database;
    private final Readership readership;

    ReadershipTest(TestDatabase kind) {
        database = Database.open(kind.fresh(), now::get);
        readership = Readership.in(database, now::get);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Optional<String> ask(String mail, String address) {
        return database.write(tx -> readership.links().ask(tx, mail, address, ""));
    }

    private boolean isGood(String token) {
        return database.<Boolean>read(
                sql -> readership.links().find(sql, token, now.get()).isPresent());
    }

    private void wait(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private long kept(String table) {
        return database.<Long>read(sql -> sql.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void a_link_is_good_once_and_for_an_hour() {
        var first = ask(MARTHA, "10.1.1.1").orElseThrow();
        var second = ask(MARTHA, "10.1.1.1").orElseThrow();
        assertThat(database.<Boolean>write(tx -> readership.links().use(tx, first)))
                .isTrue();
        assertThat(database.<Boolean>write(tx -> readership.links().use(tx, first)))
                .isFalse();
        assertThat(isGood(first)).isFalse();
        wait(Duration.ofMinutes(59));
        assertThat(isGood(second)).isTrue();
        wait(Duration.ofMinutes(1));
        assertThat(isGood(second)).isFalse();
        assertThat(database.<Boolean>write(tx -> readership.links().use(tx, second)))
                .isFalse();
    }

    @Test
    void an_address_is_written_to_five_times_an_hour_and_a_network_asks_thirty_times_a_day() {
        for (int i = 0; i < 5; i++) assertThat(ask(MARTHA, "10.1.1." + i)).isPresent();
        assertThat(ask(MARTHA, "10.1.1.9")).isEmpty();
        wait(Duration.ofHours(1));
        assertThat(ask(MARTHA, "10.1.1.9")).isPresent();
        for (int i = 0; i < 30; i++) {
            assertThat(ask("reader" + i + "@example.org", "2001:db8::" + i)).isPresent();
        }
        assertThat(ask("other@example.org", "2001:db8::ffff"))
                .as("one household has all of them")
                .isEmpty();
        assertThat(ask("other@example.org", "2001:db8:0:1::1")).isPresent();
    }

    @Test
    void the_daily_job_forgets_who_asked_and_who_has_long_been_away() {
        ask(MARTHA, "10.1.1.1");
        var reader = database.write(tx -> readership.readers().open(tx, MARTHA, "Martha"));
        database.run(tx -> readership.sessions().begin(tx, reader, "Firefox on Linux"));
        wait(Duration.ofHours(23));
        assertThat(readership.sweep()).isZero();
        wait(Duration.ofHours(1));
        assertThat(readership.sweep()).isEqualTo(1);
        assertThat(kept("reader_link")).isZero();
        wait(ReaderSessions.IDLE);
        assertThat(readership.sweep()).isEqualTo(1);
        assertThat(kept("reader_session")).isZero();
        assertThat(kept("reader")).as("the account stays").isEqualTo(1);
    }

    @Test
    void two_of_one_name_show_profiles_at_two_addresses() {
        database.run(tx -> {
            for (var mail : new String[] {MARTHA, "other@example.org"}) {
                readership.readers().show(tx, readership.readers().open(tx, mail, "Martha Ö."));
            }
        });
        assertThat(profile(MARTHA)).isEqualTo("/account/of/martha-oe");
        assertThat(profile("other@example.org")).isEqualTo("/account/of/martha-oe-2");
    }

    private String profile(String mail) {
        return database.<String>read(sql ->
                readership.readers().ofMail(sql, mail).map(Reader::profile).orElse(""));
    }

    @Test
    void initials_are_of_the_first_and_the_last_name_and_nothing_else_is_drawn() {
        assertThat(Avatar.of("1", "Inés Ruiz de la Torre").initials()).isEqualTo("IT");
        assertThat(Avatar.of("1", "martha").initials()).isEqualTo("M");
        assertThat(Avatar.of("1", "Upstairs at 38").initials()).isEqualTo("U3");
        assertThat(Avatar.of("1", "هدى علي").initials()).as("would join").isEqualTo("ه");
        assertThat(Avatar.of("1", "…").initials()).isEqualTo("X");
        assertThat(Avatar.read("3", "<b.svg")).isEmpty();
        assertThat(Avatar.read("12", "AB.svg")).isEmpty();
        assertThat(Avatar.read("3", "ABC.svg")).isEmpty();
        assertThat(Avatar.read("3", "AB.svg")).contains(new Avatar(3, "AB"));
    }
}
