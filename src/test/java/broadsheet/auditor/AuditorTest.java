package broadsheet.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import broadsheet.Newsroom;
import broadsheet.OtherPeople;
import broadsheet.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The visit of a supervisor's tool: to the demo with three services, and to the same with a leak planted before it. */
class AuditorTest {
    private static final Path CHROMIUM =
            Path.of(Objects.requireNonNullElse(System.getenv("BROADSHEET_CHROMIUM"), "/usr/bin/chromium"));

    private static Newsroom newsroom;
    private static OtherPeople others;

    @BeforeAll
    static void open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "There is no Chromium at " + CHROMIUM + ".");
        newsroom = Newsroom.open(TestDatabase.SQLITE);
        others = new OtherPeople();
        others.comeInto(newsroom);
    }

    @AfterAll
    static void close() {
        if (others != null) others.close();
        if (newsroom != null) newsroom.close();
    }

    private static Report visit(URI site, int pages, @Nullable Notice notice) {
        var assignment = new Assignment(
                site, List.of(), pages, notice, List.of(), List.of(), Duration.ofMillis(250), Duration.ofSeconds(15));
        return Auditor.visit(assignment, CHROMIUM, _ -> {});
    }

    @Test
    void a_newsroom_with_three_services_keeps_its_word_in_every_round() {
        var report = visit(newsroom.address(), 2, null);
        assertThat(report.findings()).isEmpty();
        assertThat(report.notice()).contains("Broadsheet");
        var other = others.address().getAuthority();
        for (var round : Round.values()) {
            var sights =
                    report.sights().stream().filter(one -> one.round() == round).toList();
            assertThat(sights).as(round.word()).hasSizeGreaterThanOrEqualTo(2);
            boolean asked = sights.stream()
                    .flatMap(one -> one.asked().stream())
                    .anyMatch(one -> one.host().equals(other));
            assertThat(asked).as(round.word()).isEqualTo(round == Round.ACCEPTED);
        }
        var stored = report.sights().stream()
                .filter(one -> one.round() == Round.ACCEPTED)
                .flatMap(one -> one.traces().stream())
                .map(one -> one.place() + " " + one.name());
        assertThat(stored).contains("cookie consent", "cookie _meter", "local _meter");
        assertThat(report.inWords()).contains("_meter", other, "Findings\n  none");
    }

    @Test
    void a_planted_leak_is_found_in_every_place() throws IOException {
        try (var door = new LeakyDoor(newsroom.address(), others.address())) {
            var report = visit(door.address(), 1, null);
            assertThat(report.isClean()).isFalse();
            var told = report.findings().stream()
                    .filter(Finding::fault)
                    .map(one -> one.rule() + " " + one.round().word() + ": " + one.sentence())
                    .toList();
            for (var round : List.of("untouched", "signal", "rejected")) {
                assertThat(told)
                        .as(round)
                        .anyMatch(one -> one.startsWith("stored-without-yes " + round + ": Cookie “_planted”"));
                assertThat(told)
                        .as(round)
                        .anyMatch(one -> one.startsWith("stored-without-yes " + round + ": Session storage “planted”"));
                assertThat(told)
                        .as(round)
                        .anyMatch(one -> one.startsWith("stored-without-yes " + round + ": Database “planted”"));
                assertThat(told)
                        .as(round)
                        .anyMatch(one -> one.startsWith("stored-without-yes " + round + ": Cache “planted”"));
                assertThat(told).as(round).anyMatch(one -> one.startsWith("asked-without-yes " + round));
            }
            assertThat(told).anyMatch(one -> one.startsWith("undeclared accepted: Cookie “_planted”"));
            assertThat(told).anyMatch(one -> one.startsWith("left-after-withdrawal withdrawn: Cookie “_planted”"));
            assertThat(report.findings()).anyMatch(one -> one.rule().equals("stays-long"));
            var json = new JsonMapper().readTree(report.asJson());
            assertThat(json.path("clean").asBoolean(true)).isFalse();
            assertThat(json.path("findings").size()).isEqualTo(report.findings().size());
        }
    }

    @Test
    void a_site_whose_notice_is_unknown_is_seen_untouched_and_told_so() {
        var report = visit(others.address(), 1, null);
        assertThat(report.notice()).isEmpty();
        assertThat(report.sights()).extracting(Sight::round).containsExactly(Round.UNTOUCHED, Round.SIGNAL);
        assertThat(report.findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("signal-unheard", "no-notice");
    }

    @Test
    void what_cannot_be_visited_is_a_sentence() {
        assertThatThrownBy(() -> visit(URI.create("ftp://example.org"), 1, null))
                .isInstanceOf(NoVisit.class)
                .hasMessageContaining("begins with https://");
        assertThatThrownBy(() -> visit(URI.create("http://127.0.0.1:1/"), 1, null))
                .isInstanceOf(NoVisit.class)
                .hasMessageContaining("could not be opened");
    }

    @Test
    void hosts_of_a_site_are_its_own_and_those_under_it() {
        var site = new Site("www.example.org", List.of("cdn.example.net"));
        assertThat(site.owns("example.org")).isTrue();
        assertThat(site.owns("images.example.org")).isTrue();
        assertThat(site.owns("cdn.example.net")).isTrue();
        assertThat(site.owns("badexample.org")).isFalse();
        assertThat(site.owns("example.org:8443")).isFalse();
        assertThat(Asked.hostOf("https://Example.org:443/a?b#c")).isEqualTo("example.org");
        assertThat(Asked.hostOf("data:image/gif;base64,AA")).isEmpty();
    }
}
