package broadsheet.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import broadsheet.people.People;
import broadsheet.people.Person;
import broadsheet.people.Role;
import broadsheet.people.account.Session.Stage;
import broadsheet.people.account.SignIn.Outcome;
import broadsheet.people.account.Staff.Hand;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class SignInTest {
    private static final String GWEN = "gwen@lennford-courier.example";
    private static final String PASSWORD = "seven otters in a car park";
    private static final String HERE = "192.0.2.7";
    private static final String BROWSER = "Firefox on Linux";
    private static final Hand HAND = new Hand.CommandLine();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final Database database;
    private final Registry registry;
    private final Passwords passwords = new Passwords(64);
    private final SignIn signIn;
    private final Welcome welcome;
    private final Staff staff;

    SignInTest(TestDatabase kind) {
        database = kind.open(now::get);
        registry = Registry.in(database, now::get, new People());
        signIn = new SignIn(registry, passwords);
        welcome = new Welcome(registry, passwords, new PasswordRules(), signIn, LinkPost.NONE);
        staff = new Staff(registry, LinkPost.NONE);
        database.run(tx -> {
            add(tx, "gwen-ashdown", "Gwen Ashdown", Role.REPORTER, GWEN);
            add(tx, "ada-holm", "Ada Holm", Role.PUBLISHER, "ada@lennford-courier.example");
        });
        database.run(tx -> registry.accounts().setPassword(tx, gwen().id(), passwords.hash(PASSWORD)));
    }

    private void add(broadsheet.db.Transaction tx, String slug, String name, Role role, String email) {
        registry.people().save(tx, new Person(new Slug(slug), name, "", role, List.of(Language.ENGLISH), "", null));
        registry.accounts().add(tx, new Slug(slug), email);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Account gwen() {
        return database.read(sql -> registry.accounts().withEmail(sql, GWEN)).orElseThrow();
    }

    private Outcome tries(String email, String password) {
        return signIn.password(email, password, HERE, BROWSER);
    }

    private Stage stage(Outcome outcome) {
        return outcome instanceof Outcome.Through(var cookie, var stage)
                        && database.read(sql -> registry.sessions().find(sql, cookie, now.get()))
                                .isPresent()
                ? stage
                : null;
    }

    private Optional<Session> session(String cookie) {
        return database.read(sql -> registry.sessions().find(sql, cookie, now.get()));
    }

    private Optional<Account> account(String email) {
        return database.read(sql -> registry.accounts().withEmail(sql, email));
    }

    private List<Logbook.Line> lines(String words, String who) {
        return database.read(sql -> registry.logbook().find(sql, words, who, "", 10));
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void a_password_alone_leads_to_setting_up_a_second_proof_and_no_further() {
        assertThat(stage(tries(GWEN, PASSWORD))).isEqualTo(Stage.ENROLMENT);
    }

    @Test
    void a_code_opens_the_desk_once_and_the_cookie_changes_on_the_way() {
        var secret = OneTimeCode.secret();
        database.run(tx -> registry.accounts().setCodes(tx, gwen().id(), secret, 0));
        var first = (Outcome.Through) tries(GWEN.toUpperCase(java.util.Locale.ROOT), PASSWORD);
        assertThat(first.stage()).isEqualTo(Stage.SECOND_STEP);
        var code = OneTimeCode.at(secret, OneTimeCode.step(now.get()));
        var second = (Outcome.Through) signIn.code(first.cookie(), code, HERE, BROWSER);
        assertThat(stage(second)).isEqualTo(Stage.FULL);
        assertThat(second.cookie()).isNotEqualTo(first.cookie());
        assertThat(session(first.cookie())).isEmpty();

        var again = (Outcome.Through) tries(GWEN, PASSWORD);
        assertThat(signIn.code(again.cookie(), code, HERE, BROWSER))
                .isEqualTo(new Outcome.NotThrough(422, SignIn.WRONG_CODE));
    }

    @Test
    void a_recovery_code_opens_the_desk_once() {
        database.run(tx -> registry.accounts().setCodes(tx, gwen().id(), OneTimeCode.secret(), 0));
        var codes = database.<List<String>>write(tx -> registry.recoveryCodes().renew(tx, gwen().id()));
        assertThat(codes).hasSize(RecoveryCodes.COUNT).doesNotHaveDuplicates();
        for (var typed : List.of(
                codes.getFirst(),
                codes.get(1).toUpperCase(java.util.Locale.ROOT).replace("-", " "))) {
            var cookie = ((Outcome.Through) tries(GWEN, PASSWORD)).cookie();
            assertThat(stage(signIn.code(cookie, typed, HERE, BROWSER))).isEqualTo(Stage.FULL);
        }
        var cookie = ((Outcome.Through) tries(GWEN, PASSWORD)).cookie();
        assertThat(signIn.code(cookie, codes.getFirst(), HERE, BROWSER)).isInstanceOf(Outcome.NotThrough.class);
        assertThat(database.<Integer>read(sql -> registry.recoveryCodes().left(sql, gwen().id())))
                .isEqualTo(RecoveryCodes.COUNT - 2);
    }

    @Test
    void whoever_guesses_is_told_the_same_whether_there_is_an_account_or_not() {
        assertThat(tries(GWEN, "wrong wrong wrong")).isEqualTo(tries("nobody@lennford-courier.example", PASSWORD));
        database.run(tx -> registry.accounts().suspend(tx, gwen().id()));
        assertThat(tries(GWEN, PASSWORD)).isEqualTo(new Outcome.NotThrough(422, SignIn.WRONG));
    }

    @Test
    void guessing_is_slowed_down_then_shut_out_and_in_the_same_way_for_whom_there_is_not() {
        for (var email : List.of(GWEN, "nobody@lennford-courier.example")) {
            var statuses = new java.util.ArrayList<Integer>();
            for (int i = 0; i < 4; i++) statuses.add(status(tries(email, "wrong wrong wrong")));
            statuses.add(status(tries(email, PASSWORD)));
            assertThat(statuses).as(email).containsExactly(422, 422, 422, 422, 429);
            for (int i = 4; i < 10; i++) {
                pass(Duration.ofMinutes(2));
                assertThat(status(tries(email, "wrong wrong wrong"))).isEqualTo(422);
            }
            pass(Duration.ofMinutes(14));
            assertThat(status(tries(email, PASSWORD))).isEqualTo(429);
        }
        pass(Duration.ofMinutes(2));
        assertThat(stage(tries(GWEN, PASSWORD))).isEqualTo(Stage.ENROLMENT);
    }

    private static int status(Outcome outcome) {
        return outcome instanceof Outcome.NotThrough(var status, var sentence)
                        && !sentence.toString().isEmpty()
                ? status
                : 200;
    }

    @Test
    void codes_can_be_guessed_no_more_often_than_passwords() {
        database.run(tx -> registry.accounts().setCodes(tx, gwen().id(), OneTimeCode.secret(), 0));
        int refused = 0;
        for (int i = 0; i < 12; i++) {
            pass(Duration.ofSeconds(61));
            if (!(tries(GWEN, PASSWORD) instanceof Outcome.Through(var cookie, var stage))) continue;
            if (status(signIn.code(cookie, "000000", HERE, BROWSER)) == 422) refused++;
        }
        assertThat(refused).isLessThanOrEqualTo(10);
        assertThat(status(tries(GWEN, PASSWORD))).isEqualTo(429);
    }

    @Test
    void one_network_cannot_try_many_accounts_and_a_household_of_ipv6_is_one() {
        int let = 0;
        for (int i = 0; i < 70; i++) {
            pass(Duration.ofSeconds(61));
            var outcome =
                    signIn.password("u%d@example.org".formatted(i), "wrong", "2001:db8:1:2::%x".formatted(i), BROWSER);
            if (status(outcome) == 422) let++;
        }
        assertThat(let).isEqualTo(60);
        assertThat(status(signIn.password(GWEN, PASSWORD, "2001:db8:1:3::1", BROWSER)))
                .isEqualTo(200);
    }

    @Test
    void sessions_end_when_nobody_is_there_and_after_a_month() {
        var idle = signIn.withoutProof(gwen(), BROWSER).cookie();
        pass(Duration.ofDays(4));
        assertThat(session(idle)).isEmpty();

        var busy = signIn.withoutProof(gwen(), BROWSER).cookie();
        for (int day = 0; day < 29; day++) {
            pass(Duration.ofDays(1));
            var id = session(busy).orElseThrow().id();
            database.run(tx -> registry.sessions().seen(tx, id));
        }
        pass(Duration.ofDays(1));
        assertThat(session(busy)).isEmpty();
    }

    @Test
    void another_role_and_a_suspension_end_every_session() {
        var before = signIn.withoutProof(gwen(), BROWSER).cookie();
        staff.give(HAND, gwen(), Role.EDITOR);
        assertThat(gwen().role()).isEqualTo(Role.EDITOR);
        assertThat(session(before)).isEmpty();
        var after = signIn.withoutProof(gwen(), BROWSER).cookie();
        staff.suspend(HAND, gwen());
        assertThat(session(after)).isEmpty();
    }

    @Test
    void the_last_publisher_can_be_neither_suspended_nor_given_another_role() {
        var ada = database.read(sql -> registry.accounts().ofPerson(sql, new Slug("ada-holm")))
                .orElseThrow();
        assertThatThrownBy(() -> staff.suspend(HAND, ada)).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> staff.give(HAND, ada, Role.EDITOR)).isInstanceOf(Unfit.class);
    }

    @Test
    void an_invitation_makes_one_account_of_the_role_it_names_and_is_over() {
        var handed = staff.invite(HAND, "New@Example.org", "Noor Haddad", Role.CONTRIBUTOR, null);
        var through = welcome.accept(
                handed.secret(), new Welcome.Reply("Noor Haddad", "boss@example.org", PASSWORD, false), BROWSER);
        assertThat(through.stage()).isEqualTo(Stage.ENROLMENT);
        var noor = database.read(sql -> registry.accounts().withEmail(sql, "new@example.org"))
                .orElseThrow();
        assertThat(noor.role()).isEqualTo(Role.CONTRIBUTOR);
        assertThat(noor.person().text()).isEqualTo("noor-haddad");
        assertThatThrownBy(() -> welcome.accept(handed.secret(), new Welcome.Reply("X", "", PASSWORD, false), BROWSER))
                .isInstanceOf(Unfit.class);
        assertThat(account("boss@example.org")).isEmpty();
    }

    @Test
    void links_are_over_after_their_time() {
        var invitation = staff.invite(HAND, "new@example.org", "Noor", Role.CONTRIBUTOR, null);
        pass(Duration.ofDays(7));
        assertThat(welcome.read(invitation.secret())).isEmpty();
        var keys = staff.resetKeys(HAND, gwen());
        pass(Duration.ofDays(1));
        assertThat(welcome.read(keys.secret())).isEmpty();
    }

    @Test
    void new_keys_end_the_old_ones_and_every_session() {
        database.run(tx -> registry.accounts().setCodes(tx, gwen().id(), OneTimeCode.secret(), 0));
        var session = signIn.withoutProof(gwen(), BROWSER).cookie();
        var handed = staff.resetKeys(HAND, gwen());
        assertThat(gwen().codeSecret()).as("until the link is followed").isNotNull();
        welcome.accept(handed.secret(), new Welcome.Reply("", "", "kedgeree & barnacles", false), BROWSER);
        assertThat(gwen().codeSecret()).isNull();
        assertThat(status(tries(GWEN, PASSWORD))).isEqualTo(422);
        assertThat(session(session)).isEmpty();
    }

    @Test
    void the_log_keeps_who_did_what_and_finds_it_again() {
        staff.give(HAND, gwen(), Role.EDITOR);
        staff.suspend(HAND, gwen());
        tries(GWEN, "wrong wrong wrong");
        var lines = lines("GWEN account", "");
        assertThat(lines)
                .extracting(Logbook.Line::what)
                .containsExactly("account.refused", "account.suspended", "account.role-given");
        assertThat(lines.getLast().words()).isEqualTo("reporter → editor");
        assertThat(lines("100%_", "")).isEmpty();
        assertThat(lines("", "gwen-ashdown")).hasSize(1);
    }

    @Test
    void what_is_kept_gives_no_secret_away() {
        var cookie = signIn.withoutProof(gwen(), BROWSER).cookie();
        var link = staff.resetKeys(HAND, gwen()).secret();
        var kept = database.<String>read(sql ->
                sql.createQuery("select hash from session").mapTo(String.class).list()
                        + " "
                        + sql.createQuery("select hash from one_time_link")
                                .mapTo(String.class)
                                .list()
                        + " " + gwen().password());
        assertThat(kept).doesNotContain(cookie).doesNotContain(link).doesNotContain(PASSWORD);
        var hash = new Passwords().hash(PASSWORD);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(new Passwords().hash(PASSWORD));
        assertThat(new Passwords().fits(PASSWORD, hash)).isTrue();
        assertThat(new Passwords().fits(PASSWORD + " ", hash)).isFalse();
        assertThat(new Passwords().fits(PASSWORD, null)).isFalse();
    }
}
