package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way and the long way to the same pages, asked the same things. */
class HatchTest {
    private static final Map<String, String> KEPT = Map.of("Cache-Control", "public, max-age=0");
    private static final String BYE = "GET /bye HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    private static final Shop SHOP = new Shop();
    private static OpenHouse shortWay;
    private static OpenHouse longWay;

    /** Lends its pages; counts how often it was asked on the short way. */
    private static final class Shop implements Prompt {
        final Map<String, Answer.Now> pages = new ConcurrentHashMap<>();
        final AtomicInteger asked = new AtomicInteger();

        Shop() {
            lend("/", OpenHouse.page("the front page ".repeat(100), KEPT).withBest());
            lend(
                    "/news/flood",
                    OpenHouse.page("the water rises ".repeat(3_000), KEPT).compressed());
            lend("/short", OpenHouse.page("few words", KEPT));
            lend("/gone", OpenHouse.PlainPages.page(410, "gone"));
        }

        void lend(String path, Finished page) {
            Answer.Now before = pages.put(path, new Answer.Now(page, Lease.open()));
            if (before != null) before.lease().end();
        }

        @Override
        public Answer answer(Request request) {
            Answer.Now page = pages.get(request.path());
            return page == null ? Answer.NOT_MINE : page;
        }

        @Override
        public Answer.@Nullable Now ready(String path) {
            asked.incrementAndGet();
            return pages.get(path);
        }
    }

    @BeforeAll
    static void open() {
        shortWay = open(SHOP);
        longWay = open(SHOP::answer);
    }

    private static OpenHouse open(Prompt prompt) {
        return OpenHouse.with(Limits.USUAL, prompt, new Workers(2, 64), routes -> {
            routes.get("/slow", request -> Reply.text(200, "slow " + request.rawQuery()));
            routes.post("/echo", request -> Reply.bytes(200, "text/plain", request.body()));
        });
    }

    @AfterAll
    static void close() {
        shortWay.close();
        longWay.close();
    }

    private static String heard(OpenHouse house, List<byte[]> pieces) {
        try (Wire wire = house.wire()) {
            for (byte[] piece : pieces) {
                try {
                    wire.say(piece);
                } catch (java.io.UncheckedIOException closed) {
                    break;
                }
            }
            return wire.hearAll().replaceAll("date: [^\r]+", "date: now").replaceAll("reference \\w+", "reference");
        }
    }

    private static void compare(String requests) {
        List<byte[]> whole = List.of(requests.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(heard(shortWay, whole)).as(requests).isEqualTo(heard(longWay, whole));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readers_behind_our_own_proxy_are_told_apart(boolean quick, @TempDir Path folder) {
        var turnstile = new Turnstile();
        turnstile.open(true);
        var read = new ArrayList<PageRead>();
        Prompt prompt = quick ? SHOP : SHOP::answer;
        try (var house = OpenHouse.behindProxy(prompt, folder, turnstile)) {
            for (var line : List.of(
                    "X-Forwarded-For: 192.0.2.7",
                    "x-forwarded-for: 203.0.113.1, 192.0.2.8",
                    "X-Forwarded-For: 203.0.113.1\r\nX-Forwarded-For: 192.0.2.9",
                    "X-Forwarded-For: <script>")) {
                heard(house, List.of(bytes("GET / HTTP/1.1\r\nHost: a\r\n" + line + "\r\n\r\n" + BYE)));
            }
        }
        turnstile.drain(read::add);
        assertThat(read)
                .filteredOn(page -> page.path().equals("/"))
                .extracting(PageRead::address)
                .containsExactlyInAnyOrder("192.0.2.7", "192.0.2.8", "192.0.2.9", "127.0.0.1");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a",
                "HEAD / HTTP/1.1\r\nHost: a",
                "GET /news/flood HTTP/1.1\r\nhost:news.example:8080  \r\naccept-encoding: gzip",
                "GET /news/flood HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br;q=1.0, gzip;q=0.5",
                "HEAD / HTTP/1.1\r\nHost: a\r\nACCEPT-ENCODING: br",
                "GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: *",
                "HEAD / HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"x\", *",
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: Keep-Alive",
                "GET / HTTP/1.1\r\nHost: a\r\nRange: bytes=0-1",
                "GET / HTTP/1.0\r\nHost: a",
                "GET /short HTTP/1.1\r\nHost: a\r\nAccept-Encoding: identity;q=0",
                "GET /gone HTTP/1.1\r\nHost: a",
                "GET /?utm_source=x HTTP/1.1\r\nHost: a",
                "GET /News/%66lood HTTP/1.1\r\nHost: a",
                "GET /./ HTTP/1.1\r\nHost: a",
                "GET //news HTTP/1.1\r\nHost: a",
                "GET /nowhere HTTP/1.1\r\nHost: a",
                "GET / HTTP/1.1\r\nHost: evil.example",
                "GET http://evil.example/ HTTP/1.1\r\nHost: a",
                "GET http://a/ HTTP/1.1\r\nHost: a",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: a",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: evil.example",
                "GET / HTTP/1.1\r\nHost:",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1\r\nHost: a\r\nX: folded\r\n line",
                "GET / HTTP/1.1\r\nHost : a",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc",
                "GET / HTTP/1.1\r\nHost: a\r\nX: \u0080\u00e4",
                "GET / HTTP/1.1\r\nHost: a\r\nX: a\tb",
                "GET / HTTP/1.1\r\nHost: a\r\nX: \u0000",
                "GET / HTTP/1.1\nHost: a",
                "GET  / HTTP/1.1\r\nHost: a",
                "GET / HTTP/2.0\r\nHost: a",
                "GET * HTTP/1.1\r\nHost: a",
                "get / HTTP/1.1\r\nHost: a",
                "OPTIONS / HTTP/1.1\r\nHost: a",
                "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue",
                "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: upgrade",
                "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0",
            })
    void both_ways_give_the_same_bytes(String head) {
        compare(head + "\r\n\r\n" + BYE);
        compare(head + "\r\nConnection: close\r\n\r\n");
    }

    private static final List<String> TARGETS =
            List.of("/", "/", "/news/flood", "/short", "/gone", "/slow?a=1", "/nowhere", "/?page=2", "/%2e/", "/a b");
    private static final List<String> LINES = List.of(
            "Host: a",
            "HOST:news.example",
            "Accept-Encoding: gzip",
            "accept-encoding:br , gzip;q=0.2",
            "Accept-Encoding: ",
            "If-None-Match: W/\"nothing\"",
            "If-None-Match: *",
            "Connection: keep-alive",
            "Cookie: a=b; c=d",
            "User-Agent: Mozilla/5.0 (X11; Linux x86_64)",
            "Sec-Fetch-Site: none",
            "Range: bytes=1-",
            "X-Empty:",
            "X-Odd: \"'(),/:;<=>?@[\\]{}~",
            " folded",
            "no colon here",
            "Content-Length: 0",
            "X: caf\u00e9");

    private static String randomHead(Random dice) {
        StringBuilder head = new StringBuilder(dice.nextInt(4) == 0 ? "HEAD " : "GET ");
        head.append(TARGETS.get(dice.nextInt(TARGETS.size()))).append(" HTTP/1.1\r\n");
        if (dice.nextInt(20) > 0) head.append("Host: a\r\n");
        // Odd lines lie at the end of the list and come seldom, so that most conversations have several answers.
        for (int i = dice.nextInt(5); i > 0; i--) {
            int most = dice.nextInt(12) == 0 ? LINES.size() : 13;
            head.append(LINES.get(2 + dice.nextInt(most - 2))).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static List<byte[]> torn(String text, Random dice) {
        List<byte[]> pieces = new ArrayList<>();
        int size = dice.nextInt(3) == 0 ? 1 : 1 + dice.nextInt(200);
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + dice.nextInt(size));
            pieces.add(text.substring(at, end).getBytes(StandardCharsets.ISO_8859_1));
            at = end;
        }
        return pieces;
    }

    @Test
    void whole_conversations_are_the_same_however_they_are_torn() {
        for (int seed = 0; seed < 150; seed++) {
            Random dice = new Random(seed);
            StringBuilder said = new StringBuilder();
            for (int i = 1 + dice.nextInt(6); i > 0; i--) {
                said.append(
                        dice.nextInt(8) == 0
                                ? "POST /echo HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\n"
                                        + "Content-Length: 5\r\n\r\nhello"
                                : randomHead(dice));
            }
            String all = said.append(BYE).toString();
            String expected = heard(longWay, List.of(all.getBytes(StandardCharsets.ISO_8859_1)));
            String heard = heard(shortWay, torn(all, dice));
            // Who still writes when a refusal has closed the line may lose the end of what was said to it.
            if (expected.contains(" 400 Bad Request")) assertThat(expected).startsWith(heard);
            else assertThat(heard).as("seed " + seed + ": " + all).isEqualTo(expected);
        }
    }

    @Test
    void a_page_that_was_taken_back_is_not_given_again() throws IOException {
        try (Wire wire = shortWay.wire()) {
            for (int edition = 0; edition < 200; edition++) {
                SHOP.lend("/live", OpenHouse.page("edition " + edition + ".", KEPT));
                for (int again = 0; again < 3; again++) {
                    wire.say("GET /live HTTP/1.1\r\nHost: a\r\n\r\n").hearUntil("edition " + edition + ".");
                }
            }
        }
    }

    @Test
    void a_page_that_stays_is_not_asked_for_each_time() {
        SHOP.lend("/stays", OpenHouse.page("here", KEPT));
        try (Wire wire = shortWay.wire()) {
            int before = SHOP.asked.get();
            for (int i = 0; i < 300; i++)
                wire.say("GET /stays HTTP/1.1\r\nHost: a\r\n\r\n").hearUntil("here");
            assertThat(SHOP.asked.get() - before).isBetween(300 / 33, 60);
        }
    }

    @Test
    void what_waits_behind_a_slow_answer_comes_after_it() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (OpenHouse house = OpenHouse.with(
                        Limits.USUAL,
                        SHOP,
                        new Workers(1, 4),
                        routes -> routes.get("/waits", request -> {
                            release.await();
                            return Reply.text(200, "at last");
                        }));
                Wire wire = house.wire()) {
            wire.say("GET /waits HTTP/1.1\r\nHost: a\r\n\r\nGET /short HTTP/1.1\r\nHost: a\r\n\r\n");
            wire.say("GET /short HTTP/1.1\r\nHost: a\r\n\r\n" + BYE);
            assertThat(wire.hearSoon(java.time.Duration.ofMillis(200))).isEmpty();
            release.countDown();
            assertThat(wire.hearAll()).containsSubsequence("at last", "few words", "few words", "404");
        }
    }

    @Test
    void a_reader_who_asks_on_and_on_without_listening_fills_no_memory() throws Exception {
        try (Wire wire = shortWay.wire()) {
            String ask = "GET /news/flood HTTP/1.1\r\nHost: a\r\n\r\n";
            Thread asking = Thread.ofPlatform().daemon().start(() -> {
                for (int i = 0; i < 20; i++) wire.say(ask.repeat(100));
                wire.say(BYE);
            });
            String heard = wire.hearAll();
            assertThat(heard.split("HTTP/1\\.1 200 OK", -1)).hasSize(2_001);
            asking.join();
        }
    }

    @Test
    void the_lines_of_both_ways_are_counted_alike() {
        String answered = shortWay.server().tallies().stream()
                .flatMap(tally -> tally.rows().keySet().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        assertThat(answered).contains(Answering.PAGES);
    }
}
