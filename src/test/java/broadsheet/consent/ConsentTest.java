package broadsheet.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers are asked, what they answer, and what is kept of it. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class ConsentTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T06:00:00.250Z"));
    private final Database database;
    private final Consent consent;

    ConsentTest(TestDatabase kind) {
        database = kind.open(now::get);
        consent = new Consent(database, now::get);
        database.changes().followPromptly("consent", consent::forget);
    }

    @AfterEach
    void close() {
        database.close();
    }

    static Service service(String slug, Purpose purpose, Service.Form form, String host, String... stored) {
        var traces = new ArrayList<Trace>();
        for (var name : stored) traces.add(new Trace(name, Trace.Place.COOKIE, "counts", 30));
        return new Service(
                new Slug(slug),
                slug.toUpperCase(java.util.Locale.ROOT),
                "Other & Sons",
                "DE",
                purpose,
                form,
                URI.create(host + "/x"),
                List.of(),
                URI.create(host + "/policy"),
                traces);
    }

    private void declare(Service service) {
        database.run(transaction -> consent.services().declare(transaction, service));
    }

    private static Service meter() {
        return service("meter", Purpose.STATISTICS, Service.Form.SCRIPT, "https://meter.example", "_m*");
    }

    private static Service video() {
        return service("video", Purpose.EMBEDS, Service.Form.FRAME, "https://video.example:8443");
    }

    private static Service adverts() {
        return service("adverts", Purpose.MARKETING, Service.Form.SCRIPT, "https://ads.example");
    }

    private Choice accept(boolean signal) {
        consent.keepTerms();
        return consent.decide(
                Optional.empty(), consent.terms().hash(), consent.terms().purposes(), Decision.Way.ACCEPT, signal);
    }

    private List<Decision> proofs(String id) {
        return database.read(sql -> consent.decisions().of(sql, id));
    }

    @Test
    void a_newsroom_that_has_declared_nothing_asks_nothing() {
        assertThat(consent.terms().asks()).isFalse();
        assertThat(consent.terms().policy(EnumSet.allOf(Purpose.class))).doesNotContain("http");
    }

    @Test
    void a_service_is_kept_as_it_was_declared_until_it_is_retired() {
        declare(meter());
        declare(video());
        assertThat(consent.terms().services()).containsExactly(meter(), video());
        assertThat(consent.terms().purposes()).containsExactly(Purpose.STATISTICS, Purpose.EMBEDS);
        database.run(transaction -> consent.services().retire(transaction, new Slug("video")));
        assertThat(consent.terms().services()).containsExactly(meter());
    }

    @Test
    void a_yes_is_kept_with_what_was_shown_and_the_cookie_says_the_same() {
        declare(meter());
        var choice = accept(false);
        var kept = proofs(choice.id()).getFirst();
        assertThat(kept)
                .isEqualTo(new Decision(
                        choice.id(),
                        now.get(),
                        consent.terms().hash(),
                        Set.of(Purpose.STATISTICS),
                        Decision.Way.ACCEPT,
                        false));
        assertThat(Choice.read(choice.cookie())).contains(choice);
        assertThat(consent.standing(Optional.of(choice.cookie()))).contains(choice);
        var version = database.<Decisions.Version>read(
                sql -> consent.decisions().version(sql, kept.terms()).orElseThrow());
        assertThat(TermsJson.terms(version).services()).containsExactly(meter());
        assertThat(version.document()).contains("Your choice").contains("Ihre Wahl");
    }

    @Test
    void a_signal_from_the_browser_is_a_no_to_marketing_alone() {
        declare(meter());
        declare(adverts());
        assertThat(accept(true).agreed()).containsExactly(Purpose.STATISTICS);
        assertThat(accept(false).agreed()).containsExactlyInAnyOrder(Purpose.STATISTICS, Purpose.MARKETING);
    }

    @Test
    void a_second_decision_is_added_to_the_first_under_the_same_number() {
        declare(meter());
        var first = accept(false);
        now.set(now.get().plusSeconds(60));
        var second = consent.decide(Optional.of(first), consent.terms().hash(), Set.of(), Decision.Way.CHOICES, false);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(proofs(first.id()))
                .extracting(Decision::agreed)
                .containsExactly(Set.of(Purpose.STATISTICS), Set.of());
    }

    @Test
    void readers_are_asked_again_when_there_is_something_else_to_agree_to_and_not_for_other_words() {
        declare(meter());
        var choice = accept(false);
        var hash = consent.terms().hash();
        database.run(transaction -> consent.services().say(transaction, "en", "notice.title", "Would you?"));
        assertThat(consent.terms().in(Language.ENGLISH).tell("notice.title")).isEqualTo("Would you?");
        assertThat(consent.terms().hash()).isNotEqualTo(hash);
        assertThat(consent.standing(Optional.of(choice.cookie()))).isPresent();
        declare(adverts());
        assertThat(consent.standing(Optional.of(choice.cookie()))).isEmpty();
    }

    @Test
    void who_answered_a_notice_that_has_changed_in_kind_has_not_said_yes() {
        declare(meter());
        consent.keepTerms();
        var shown = consent.terms().hash();
        declare(adverts());
        var choice = consent.decide(Optional.empty(), shown, EnumSet.allOf(Purpose.class), Decision.Way.ACCEPT, false);
        assertThat(choice.agreed()).isEmpty();
    }

    @Test
    void readers_are_asked_again_after_half_a_year_or_when_the_newsroom_wants() {
        declare(meter());
        var choice = accept(false);
        now.set(now.get().plus(Duration.ofDays(181)));
        assertThat(consent.standing(Optional.of(choice.cookie()))).isPresent();
        now.set(now.get().plus(Duration.ofDays(2)));
        assertThat(consent.standing(Optional.of(choice.cookie()))).isEmpty();
    }

    @Test
    void only_what_was_agreed_to_is_let_in_and_no_choice_adds_a_policy() {
        declare(meter());
        declare(video());
        declare(adverts());
        var terms = consent.terms();
        assertThat(terms.policy(Set.of())).doesNotContain("https:").contains("frame-src 'none'");
        assertThat(terms.policy(Set.of(Purpose.STATISTICS)))
                .contains("script-src 'self' https://meter.example;")
                .doesNotContain("video.example")
                .doesNotContain("ads.example");
        assertThat(terms.policy(Set.of(Purpose.EMBEDS))).contains("frame-src https://video.example:8443;");
        for (int i = 0; i < 1_000; i++) terms.policy(Set.of(Purpose.EMBEDS, Purpose.MARKETING));
        assertThat(terms.policies()).isEqualTo(4);
    }

    @Test
    void a_service_that_would_bend_the_policy_is_refused() {
        for (var host : List.of(
                "javascript:alert(1)", "https://*.example", "https://a.example;script-src", "https://u@a.example")) {
            assertThatThrownBy(() -> service("bad", Purpose.MARKETING, Service.Form.SCRIPT, host))
                    .as(host)
                    .isInstanceOfAny(Unfit.class, IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Trace("a; Domain=x", Trace.Place.COOKIE, "", 1))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() ->
                        database.run(transaction -> consent.services().say(transaction, "en", "accept", "I love it")))
                .isInstanceOf(Unfit.class);
    }

    @Test
    void a_cookie_that_we_did_not_write_says_nothing() {
        for (var cookie : List.of("", "1", "yes", "1.x.y.psem.9", "2." + "a".repeat(36) + ".0123456789.p.1")) {
            assertThat(Choice.read(cookie)).as(cookie).isEmpty();
        }
    }
}
