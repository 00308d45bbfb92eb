package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What passes between the event loops and whoever counts. */
class TurnstileTest {
    private final Turnstile turnstile = new Turnstile();

    private List<PageRead> told() {
        var told = new ArrayList<PageRead>();
        turnstile.drain(told::add);
        return told;
    }

    @Test
    void every_page_comes_out_as_it_went_in() {
        turnstile.open(true);
        var pages = new PageRead[500];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = new PageRead("/news/story-" + i, i % 2 == 0 ? "https://example.org/" : "", "Mozilla/5.0", "::1");
        }
        Passing.through(turnstile, pages);
        assertThat(told()).containsExactly(pages);
        assertThat(told()).isEmpty();
        assertThat(turnstile.dropped()).isZero();
    }

    @Test
    void nothing_passes_while_it_is_shut() {
        Passing.through(turnstile, new PageRead("/", "", "", ""));
        assertThat(told()).isEmpty();
    }

    @Test
    void a_head_tells_what_was_asked_for_by_whom() {
        turnstile.open(true);
        var head = new Head();
        var bytes =
                ("GET /news/a HTTP/1.1\r\nHost: a\r\nUser-Agent: Mozilla/5.0 (X)\r\nReferer: https://b.example/c\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(head.read(bytes, 0, bytes.length)).isEqualTo(Head.Kind.WHOLE);
        var strip = new TurnstileStrip(turnstile);
        strip.pass(head, "192.0.2.1");
        strip.turnIn();
        assertThat(told())
                .containsExactly(new PageRead("/news/a", "https://b.example/c", "Mozilla/5.0 (X)", "192.0.2.1"));
        assertThat(head.isAhead()).isFalse();
    }

    @Test
    void a_page_fetched_ahead_says_so() {
        var head = new Head();
        var bytes = "GET / HTTP/1.1\r\nHost: a\r\nSec-Purpose: prefetch\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        head.read(bytes, 0, bytes.length);
        assertThat(head.isAhead()).isTrue();
    }

    @Test
    void words_that_are_too_long_are_cut_and_paths_that_are_left_out() {
        turnstile.open(true);
        Passing.through(
                turnstile,
                new PageRead("/", "h".repeat(5000), "b".repeat(5000), ""),
                new PageRead("/" + "p".repeat(5000), "", "", ""));
        assertThat(told()).singleElement().satisfies(page -> {
            assertThat(page.referrer()).hasSize(400);
            assertThat(page.browser()).hasSize(400);
        });
    }

    @Test
    void pages_are_dropped_and_counted_when_nobody_listens() {
        turnstile.open(true);
        var strip = new TurnstileStrip(turnstile);
        var page = new PageRead("/news/" + "a".repeat(300), "r".repeat(400), "b".repeat(400), "192.0.2.1");
        int pages = 20_000;
        for (int i = 0; i < pages; i++) strip.pass(page);
        strip.turnIn();
        assertThat(turnstile.dropped()).isPositive();
        assertThat(told().size() + turnstile.dropped()).isEqualTo(pages);
        strip.pass(page);
        strip.turnIn();
        assertThat(told()).hasSize(1);
    }
}
