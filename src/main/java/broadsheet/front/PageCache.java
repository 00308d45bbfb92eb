package broadsheet.front;

import broadsheet.http.Answer;
import broadsheet.http.Finished;
import broadsheet.http.Lease;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Finished pages, each rendered once for all readers and forgotten exactly when something it shows has changed.
 *
 * <h2>Why no reader sees an old page</h2>
 *
 * <p>Every page names what it was made from: its <em>keys</em> ({@code story:…}, {@code section:news}, {@code stories}).
 * Every change names what it touches with the same words. A page is out of date when the two share a word, so {@link
 * #shown} finds the pages to forget without walking the cache.
 *
 * <p>The promise is: a request that begins after a change was acknowledged never gets a page from before it. A write is
 * acknowledged only after {@link #forget} has returned (it follows the change log promptly), so it is enough that no page
 * from before the change can be handed out once {@code forget} has returned. Pages can be handed out in two ways:
 *
 * <ol>
 *   <li><em>From the cache.</em> What was there when {@code forget} ran is gone. What comes later was rendered by a flight
 *       that began at some {@link #version}. If the flight began after {@code forget}, its database snapshot was taken after
 *       the commit, and it shows the change. If it began before, its page may show the old state; when it lands, its keys are
 *       compared with everything forgotten since its version ({@link #recent}), and one shared word keeps it out.
 *   <li><em>By joining a flight.</em> Whoever asks for a page that is being rendered waits for that rendering instead of
 *       starting another, but only if nothing at all was forgotten since it began. What the page will show is not known while
 *       it is rendered, so here any change counts; it costs one more rendering, never an old answer.
 * </ol>
 *
 * <p>Those who joined before the change keep waiting and get the page of that moment: their requests began before the change
 * was acknowledged. All of this happens under one lock, held for a few map operations; a hit takes no lock.
 */
final class PageCache {
    /** What a page weighs beyond its bytes: the entry, its keys in the index. Measured with a heap dump, rounded up. */
    private static final int OVERHEAD = 600;

    /** An entry of the index, and the key's own object. */
    private static final int PER_KEY = 150;

    /** A rendered page and the names of everything it was made from. */
    public record Page(Finished answer, Set<String> keys) {
        public Page {
            keys = Set.copyOf(keys);
        }
    }

    /** Makes a page; may read the database and may fail. */
    @FunctionalInterface
    public interface Rendering {
        /** Renders the page; one that must not be kept has no keys. */
        Page render() throws Exception;
    }

    private record Flight(long version, CompletableFuture<Finished> landing) {}

    private record Forgotten(long version, Set<String> keys) {}

    /** A page in the cache, and whether somebody has been set to make it smaller. */
    private record Held(Page page, AtomicBoolean improved, Answer.Now lent) {
        Held(Page page, AtomicBoolean improved) {
            this(page, improved, new Answer.Now(page.answer(), Lease.open()));
        }

        /** Nobody may give this page any more. */
        void takeBack() {
            lent.lease().end();
        }
    }

    private final Executor workers;
    private final Executor improver;
    private final Cache<String, Held> pages;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Map<String, Page>> shown = new HashMap<>();
    private final Map<String, Flight> flights = new HashMap<>();
    private final ArrayDeque<Long> underWay = new ArrayDeque<>();
    private final ArrayDeque<Forgotten> recent = new ArrayDeque<>();
    private long version;

    /**
     * @param mostBytes what all pages together may weigh
     * @param workers where pages are rendered; may refuse work, then the reader is told to come again
     * @param keeper a single thread that tidies the cache, so that no reader's thread ever has to
     * @param improver compresses better what is asked for again; may drop work
     */
    public PageCache(long mostBytes, Executor workers, Executor keeper, Executor improver) {
        this.workers = workers;
        this.improver = improver;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((String address, Held held) -> weight(address, held.page()))
                .executor(keeper)
                .removalListener(this::evicted)
                .build();
    }

    private static int weight(String address, Page page) {
        int index = page.keys().stream().mapToInt(String::length).sum()
                + PER_KEY * page.keys().size();
        return OVERHEAD + 2 * address.length() + index + page.answer().weight();
    }

    /** The page if it is here; takes no lock. */
    public @Nullable Finished ready(String address) {
        var lent = lent(address);
        return lent == null ? null : lent.page();
    }

    /** The same, with a lease that ends before {@link #forget} returns, so that it may be given again without asking. */
    public Answer.@Nullable Now lent(String address) {
        var held = pages.getIfPresent(address);
        if (held == null) return null;
        // Asked for again, so worth the time; what is read once is sent as it was quickly packed.
        if (!held.improved().getPlain() && held.improved().compareAndSet(false, true)) improve(address, held.page());
        return held.lent();
    }

    private void improve(String address, Page page) {
        improver.execute(() -> exchange(address, page, new Page(page.answer().withBest(), page.keys())));
    }

    /** Puts a better compressed form of a page in its place, if it is still there. */
    private void exchange(String address, Page from, Page to) {
        lock.lock();
        try {
            var held = pages.getIfPresent(address);
            if (held != null && held.page() == from) keep(address, new Held(to, new AtomicBoolean(true)));
        } finally {
            lock.unlock();
        }
    }

    /**
     * The page, rendered if it is not here; one renders while all others wait without holding a thread.
     *
     * @param address the page's one normalised address
     */
    public CompletableFuture<Finished> find(String address, Rendering rendering) {
        Flight flight;
        lock.lock();
        try {
            var held = pages.getIfPresent(address);
            if (held != null)
                return CompletableFuture.completedFuture(held.page().answer());
            var running = flights.get(address);
            if (running != null && running.version() == version) return running.landing();
            flight = new Flight(version, new CompletableFuture<>());
            flights.put(address, flight);
            underWay.add(flight.version());
        } finally {
            lock.unlock();
        }
        start(address, flight, rendering);
        return flight.landing();
    }

    private void start(String address, Flight flight, Rendering rendering) {
        try {
            workers.execute(() -> fly(address, flight, rendering));
        } catch (RuntimeException busy) {
            land(address, flight, null);
            flight.landing().completeExceptionally(busy);
        }
    }

    private void fly(String address, Flight flight, Rendering rendering) {
        try {
            var page = rendering.render();
            land(address, flight, page);
            flight.landing().complete(page.answer());
        } catch (Throwable trouble) {
            land(address, flight, null);
            flight.landing().completeExceptionally(trouble);
        }
    }

    private void land(String address, Flight flight, @Nullable Page page) {
        lock.lock();
        try {
            flights.remove(address, flight);
            underWay.removeFirstOccurrence(flight.version());
            if (page != null && !page.keys().isEmpty() && fresh(flight, page)) {
                keep(address, new Held(page, new AtomicBoolean()));
            }
            long oldest = underWay.isEmpty() ? version : underWay.getFirst();
            while (!recent.isEmpty() && recent.getFirst().version() <= oldest) recent.removeFirst();
        } finally {
            lock.unlock();
        }
    }

    private boolean fresh(Flight flight, Page page) {
        for (var forgotten : recent) {
            if (forgotten.version() > flight.version() && shares(forgotten.keys(), page.keys())) return false;
        }
        return true;
    }

    private static boolean shares(Set<String> some, Set<String> others) {
        for (var key : some) if (others.contains(key)) return true;
        return false;
    }

    private void keep(String address, Held held) {
        var page = held.page();
        for (var key : page.keys())
            shown.computeIfAbsent(key, _ -> new HashMap<>(2)).put(address, page);
        var before = pages.asMap().put(address, held);
        if (before != null) before.takeBack();
        if (before != null) unlist(address, before.page());
    }

    /**
     * Forgets every page that shows one of these. When it has returned, no page from before is handed out any more.
     *
     * @param keys what has changed
     */
    public void forget(Collection<String> keys) {
        lock.lock();
        try {
            version++;
            if (!underWay.isEmpty()) recent.add(new Forgotten(version, Set.copyOf(keys)));
            for (var key : keys) {
                var showing = shown.get(key);
                if (showing != null) Map.copyOf(showing).forEach(this::drop);
            }
        } finally {
            lock.unlock();
        }
    }

    private void drop(String address, Page page) {
        var held = pages.asMap().remove(address);
        if (held != null) held.takeBack();
        unlist(address, page);
    }

    private void evicted(@Nullable String address, @Nullable Held held, RemovalCause cause) {
        if (held == null || !cause.wasEvicted()) return;
        held.takeBack();
        if (address != null) unlist(address, held.page());
    }

    private void unlist(String address, Page page) {
        lock.lock();
        try {
            for (var key : page.keys()) {
                var showing = shown.get(key);
                if (showing != null && showing.remove(address, page) && showing.isEmpty()) shown.remove(key);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether the page is here; not counted as asking for it. */
    boolean holds(String address) {
        return pages.asMap().containsKey(address);
    }

    /** How many keys lead to pages; no more than the pages that are held have. */
    int indexed() {
        lock.lock();
        try {
            return shown.size();
        } finally {
            lock.unlock();
        }
    }

    /** How many pages are held. */
    public long size() {
        return pages.estimatedSize();
    }
}
