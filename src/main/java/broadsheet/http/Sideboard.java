package broadsheet.http;

import io.netty.buffer.ByteBufAllocator;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one event loop keeps at hand: pages it was asked for lately, laid out to be written, and what it has answered.
 *
 * <h2>Why no page here is older than the cache</h2>
 *
 * <p>A page is given from here only while its {@link Lease} holds, and the lease is read after the request has arrived.
 * Whoever lends pages ends the lease before a change is acknowledged. So a request that begins after the acknowledgement
 * finds the lease ended, and asks anew; what it gets then comes from the cache, whose own argument holds. A page that was
 * lent before the change and laid out after it is no exception: its lease had ended by then, and is looked at before
 * every use but the one it was lent for, whose request began before the change was acknowledged.
 */
final class Sideboard {
    /** Places, each for the addresses whose hash leads there: the latest stays. */
    private static final int PLACES = 1024;

    /** What all plates of a loop may take; a newsroom's hot pages fit ten times. */
    private static final int MOST_BYTES = 16 << 20;

    /** Longer pages are rare, and copying them would cost more than the long way does. */
    private static final int MOST_PAGE_BYTES = 256 << 10;

    private static final int WORDINGS = 16;

    final Head head = new Head();
    final byte[] bytes = new byte[Hatch.MOST_AT_ONCE];
    final LogSheet log;
    final TurnstileStrip strip;
    final Tally tally = new Tally();
    final Tally.Row pages = tally.row(Answering.PAGES);

    private final Prompt prompt;
    private final Hosts hosts;
    private final DateLine date;
    private final int proxies;
    private final @Nullable Plate[] plates = new @Nullable Plate[PLACES];
    private final byte[][] wordings = new byte[WORDINGS][];
    private final Accepted[] meanings = new Accepted[WORDINGS];
    private byte[] lastHost = {};
    private long weight;

    Sideboard(Prompt prompt, Hosts hosts, DateLine date, AccessLog log, int proxies) {
        this.prompt = prompt;
        this.hosts = hosts;
        this.date = date;
        this.log = new LogSheet(log);
        this.strip = new TurnstileStrip(log.turnstile());
        this.proxies = proxies;
    }

    DateLine.Second now() {
        return date.second();
    }

    /** Whether the request names us as its host. */
    boolean isForUs() {
        Head.Part part = head.host;
        if (Arrays.equals(lastHost, 0, lastHost.length, bytes, part.from, part.to)) return true;
        if (!hosts.isOurs(head.text(part))) return false;
        lastHost = Arrays.copyOfRange(bytes, part.from, part.to);
        return true;
    }

    /** The page that the head asks for; null when it is not known at once. */
    @Nullable
    Plate plate(DateLine.Second now) {
        Head.Part target = head.target;
        int place = (head.hash() ^ head.hash() >>> 10 ^ head.hash() >>> 20) & PLACES - 1;
        Plate plate = plates[place];
        boolean same = plate != null && plate.isFor(bytes, target.from, target.to);
        if (plate != null && same && plate.isGood(now)) return plate;
        Answer.Now lent = prompt.ready(head.text(target));
        if (lent == null || !isFit(lent.page())) return null;
        if (plate == null || !same || !plate.holds(lent.page())) {
            return exchange(place, new Plate(Arrays.copyOfRange(bytes, target.from, target.to), lent, now));
        }
        plate.renew(lent, now);
        return plate;
    }

    private static boolean isFit(Finished page) {
        return page.status() == 200 && page.length() <= MOST_PAGE_BYTES;
    }

    private Plate exchange(int place, Plate plate) {
        take(place);
        if (weight > MOST_BYTES) for (int i = 0; i < PLACES; i++) take(i);
        plates[place] = plate;
        return plate;
    }

    private void take(int place) {
        Plate plate = plates[place];
        if (plate == null) return;
        plates[place] = null;
        weight -= plate.weight();
        plate.release();
    }

    Print print(Plate plate, ByteBufAllocator memory, DateLine.Second now) {
        int before = plate.weight();
        Print print = plate.print(accepted(), memory, now);
        weight += plate.weight() - before;
        return print;
    }

    /** Who asks, the connection being this one's: without our own proxies nothing is made of it. */
    String asker(String peer) {
        if (proxies == 0 || !head.forwarded.isThere()) return peer;
        return new Sender(peer, proxies).address(List.of(head.text(head.forwarded)));
    }

    /** What the client says of encodings; few wordings are in use, so each is read once. */
    private Accepted accepted() {
        Head.Part said = head.encodings;
        if (!said.isThere()) return Accepted.read(null);
        int place = (said.to - said.from) % WORDINGS;
        byte[] known = wordings[place];
        if (known != null && Arrays.equals(known, 0, known.length, bytes, said.from, said.to)) return meanings[place];
        Accepted meaning = Accepted.read(head.text(said));
        wordings[place] = Arrays.copyOfRange(bytes, said.from, said.to);
        meanings[place] = meaning;
        return meaning;
    }

    /** At intervals, on the loop. */
    void tidy() {
        log.turnIn();
        strip.turnIn();
    }

    /** When the loop has ended. */
    void clear() {
        for (int i = 0; i < PLACES; i++) take(i);
        log.turnIn();
        strip.turnIn();
    }
}
