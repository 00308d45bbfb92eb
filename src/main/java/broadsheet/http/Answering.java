package broadsheet.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answering half of one exchange: writes exactly one answer and settles what the request held. On its event loop. */
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    /** How long we listen on to a client that is still sending, so that it reads our answer before the line is cut. */
    private static final long LINGER_MILLIS = 1_000;

    /** How the counters name what comes from the prompt at once, what it had to make, and what nobody answers for. */
    static final String PAGES = "page";

    private static final String MADE = "page made";
    private static final String OTHERS = "none";

    private final House house;
    private final HttpServerRequest in;
    private final Visit visit;
    private final long started = System.nanoTime();
    private Request request = Request.UNREAD;
    private String label = "-";
    private String kind = OTHERS;
    private @Nullable Body body;
    private boolean stillSending;
    private boolean begun;

    Answering(House house, HttpServerRequest in, Visit visit) {
        this.house = house;
        this.in = in;
        this.visit = visit;
        visit.began();
    }

    /** A request could be read; nobody answers it yet. */
    void about(Request read) {
        request = read;
        label = read.path();
    }

    /** The prompt answers. */
    void fromPrompt() {
        kind = PAGES;
    }

    /** The prompt answers as soon as the page is made. */
    void fromPromptLater() {
        kind = MADE;
    }

    /** A route answers: the log names it instead of the path, which may hold what is nobody's business. */
    void about(Request read, Route route) {
        request = read;
        label = route.pattern();
        kind = route.pattern();
    }

    /** A body has been announced; until {@link #received} an answer also ends the connection. */
    void expecting() {
        stillSending = true;
    }

    void reading(Body arriving) {
        body = arriving;
    }

    void received() {
        stillSending = false;
    }

    boolean isOver() {
        return in.response().closed() || in.response().ended();
    }

    void page(Finished page, List<Map.Entry<String, String>> extra) {
        if (!begin()) return;
        try {
            Delivery.Sent sent = house.delivery().send(in, page, closing(extra));
            sent.written().onSuccess(written -> visit.answered());
            settle(sent.status(), sent.bytes());
            pass(page, sent.status());
        } catch (RuntimeException unwritable) {
            abandon(unwritable);
        }
    }

    /** Lets a page of the paper be counted; what routes answer, searches and the desk among it, is nobody's business. */
    private void pass(Finished page, int status) {
        boolean ofThePaper = kind.equals(PAGES) || kind.equals(MADE);
        boolean given = status == 200 || status == 304;
        TurnstileStrip strip = visit.board().strip;
        if (!ofThePaper || !given || !page.isRead() || !strip.isOpen() || request.method() != Method.GET) return;
        if (request.header("sec-purpose").isPresent()) return;
        strip.pass(new PageRead(
                request.path(),
                request.header("referer").orElse(""),
                request.header("user-agent").orElse(""),
                request.clientAddress()));
    }

    void file(OpenFile file, List<Map.Entry<String, String>> extra) {
        if (!begin()) {
            file.close();
            return;
        }
        house.files()
                .send(in, file, closing(extra))
                .onSuccess(sent -> {
                    sent.written().onSuccess(written -> visit.answered());
                    settle(sent.status(), sent.bytes());
                })
                .onFailure(this::abandon);
    }

    /** Stays open until the client goes away or the house closes; counted when it is over. */
    void news(Ticker ticker, String channel, String first) {
        if (in.method() == HttpMethod.HEAD) {
            page(Finished.of(200, "text/event-stream", new byte[0], Map.of()), List.of());
            return;
        }
        if (begun || isOver()) {
            begin();
            return;
        }
        try {
            ticker.admit(house.vertx(), in, channel, first, () -> settle(200, 0));
            begun = true;
        } catch (Refused full) {
            refuse(full);
        }
    }

    /** Turns what went wrong into a page: a refusal as it stands, anything else as a fault with a reference. */
    void trouble(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : thrown;
        if (cause instanceof Refused refused) refuse(refused);
        else known(cause).ifPresentOrElse(this::refuse, () -> fault(cause));
    }

    private Optional<Refused> known(Throwable cause) {
        return house.errorPages().refusal(cause);
    }

    private void refuse(Refused refused) {
        Finished page = errorPage(refused.status(), refused.sentence());
        List<Map.Entry<String, String>> extra = new ArrayList<>();
        refused.headers().forEach((name, value) -> extra.add(Map.entry(HouseHeaders.checkedName(name), value)));
        page(page, extra);
    }

    private void fault(Throwable cause) {
        String reference = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41), 32)
                .toUpperCase(Locale.ROOT);
        LOG.error("Fault {} while answering {} {}", reference, request.method(), label, cause);
        page(
                errorPage(
                        500,
                        "Something went wrong on our side, and we have kept a note of it: reference " + reference
                                + "."),
                List.of());
    }

    private Finished errorPage(int status, String sentence) {
        try {
            return house.errorPages().page(status, request, sentence);
        } catch (RuntimeException broken) {
            LOG.error("The page for status {} cannot be made", status, broken);
            return Finished.of(
                    status, "text/plain; charset=utf-8", sentence.getBytes(StandardCharsets.UTF_8), Map.of());
        }
    }

    /** False when the answer has been given already or nobody is there to take it. */
    private boolean begin() {
        if (begun) return false;
        begun = true;
        if (!isOver()) return true;
        settle(499, 0);
        return false;
    }

    private List<Map.Entry<String, String>> closing(List<Map.Entry<String, String>> extra) {
        if (!stillSending || in.version() == HttpVersion.HTTP_2) return extra;
        List<Map.Entry<String, String>> more = new ArrayList<>(extra);
        more.add(Map.entry("connection", "close"));
        return more;
    }

    private void settle(int status, long bytes) {
        if (body != null) body.release();
        visit.ended();
        if (stillSending) hangUp();
        long now = System.nanoTime();
        long micros = (now - started) / 1_000;
        visit.board().tally.row(kind).count(status, micros);
        visit.board().log.note(request.method(), label, status, bytes, micros, now);
    }

    /** Cutting the line at once could overtake our answer: what arrives meanwhile is read and thrown away. */
    private void hangUp() {
        house.vertx().setTimer(LINGER_MILLIS, later -> {
            if (in.version() != HttpVersion.HTTP_2) in.connection().close();
            else if (!in.isEnded()) in.response().reset(0);
        });
    }

    /** The answer broke off in the middle; only closing tells the client so. */
    private void abandon(Throwable broken) {
        LOG.debug("An answer broke off", broken);
        settle(499, 0);
        in.connection().close();
    }
}
