package broadsheet.front.cache;

import broadsheet.http.Answer;
import broadsheet.http.Finished;
import broadsheet.http.Metrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finished pages, each rendered once for all readers and forgotten exactly when something it shows has changed.
 *
 * <h2>Why no reader sees an old page</h2>
 *
 * <p>Every page names what it was made from: its <em>keys</em> ({@code story:…}, {@code section:news}, {@code stories}).
 * Every change names what it touches with the same words. A page is out of date when the two share a word, so the {@link
 * Shelf} finds the pages to forget without walking the cache.
 *
 * <p>The promise is: a request that begins after a change was acknowledged never gets a page from before it. A write is
 * acknowledged only after {@link #forget} has returned (it follows the change log promptly), so it is enough that no page
 * from before the change can be handed out to those who ask once {@code forget} has returned. Pages are handed out in
 * three ways:
 *
 * <ol>
 *   <li><em>From the cache.</em> What was there when {@code forget} ran is gone. What comes later was rendered by a flight
 *       that began at some {@link #version}. If the flight began after {@code forget}, its database snapshot was taken after
 *       the commit, and it shows the change. If it began before, its page may show the old state; when it lands, its keys are
 *       compared with everything {@link Forgotten} since its version, and one shared word keeps it out.
 *   <li><em>By joining a flight that has begun.</em> Whoever asks for a page that is being rendered waits for that rendering,
 *       but only if nothing at all was forgotten since it began. What the page will show is not known while it is rendered,
 *       so here any change counts. (A flight begins, and takes its version, when a thread takes it up, not when it is
 *       ordered: who comes while it stands in the queue may join whatever was forgotten meanwhile.)
 *   <li><em>By waiting for the next flight</em>, which begins after the request did, and so shows all that was acknowledged
 *       before it. It begins when the one before it has landed: no page is ever rendered twice at the same time. If the one
 *       before lands and enters the cache, its page was compared with everything forgotten up to that moment, so it is good
 *       for those who wait for the next one too, and the next one is not flown.
 * </ol>
 *
 * <p>Those who joined before the change keep waiting and get the page of that moment: their requests began before the change
 * was acknowledged. All of this happens under one lock, held for a few map operations; a hit takes no lock.
 *
 * <h2>Storms, and what is asked for all the time</h2>
 *
 * <p>A page that a change touches is rendered again at once if it is {@linkplain Demand#isHot hot}, before the next reader
 * asks: by those workers who have nothing else to do, so that no reader waits for what nobody asked for. A reader who does
 * ask meanwhile makes the rendering urgent; it is still the same one.
 *
 * <p>When changes to one page storm in, it is not rendered for each. After a rendering began, the next one that a change
 * makes necessary waits until a set time has passed ({@link Pace}, a 50th of a second by default). Nothing is bent for
 * that: the old page is gone when {@code forget} returns, whatever the pace. Readers who come in between wait together,
 * without holding a thread, for the next rendering, which begins after they asked. So a storm costs a page at most 50
 * renderings a second, and a reader at most the 20 ms until the next one may begin, the rest of one that is on its way, and
 * one rendering: well under the tenth of a second within which a change is to be on every page, and never an old answer.
 * The last change of a storm cannot be lost. Whatever rendering it finds under way is kept out of the cache when it lands,
 * and, the page being hot, followed by another; if the page is not hot, the next reader has it made.
 *
 * <p>The pace is for pages that a change took away. What was given up for want of room, or is never kept (what is at no
 * address), is rendered without waiting.
 */
public final class PageCache {
    /** More than this after one change, and the coldest of the hot wait for their readers. */
    private static final int MOST_AT_ONCE = 200;

    /** The smallest form takes tens of milliseconds: a page that lived shorter than this is not worth it at first. */
    private static final long RESTLESS = TimeUnit.SECONDS.toNanos(1);

    private static final Runnable NOTHING = () -> {};

    private final Crew crew;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Shelf shelf;
    private final Pace pace;
    private final Map<String, Course> courses = new HashMap<>();
    private final Forgotten recent = new Forgotten();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder renderings = new LongAdder();
    private final LongAdder ahead = new LongAdder();

    /**
     * @param mostBytes what all pages together may weigh
     * @param aSecond how often at most one page is made anew in a second because of changes
     * @param nanos a clock of nanoseconds, such as {@link System#nanoTime}
     */
    public PageCache(long mostBytes, int aSecond, Crew crew, LongSupplier nanos) {
        this.crew = crew;
        this.nanos = nanos;
        this.shelf = new Shelf(mostBytes, crew.keeper(), lock);
        this.pace = new Pace(aSecond);
    }

    /** The page if it is here; takes no lock. Its lease ends before {@link #forget} returns. */
    public Answer.@Nullable Now lent(String address) {
        var held = shelf.asked(address);
        if (held == null) return null;
        long now = nanos.getAsLong();
        held.demand().asked(now);
        hits.increment();
        // Asked for again, so worth the time; what is read once is sent as it was quickly packed.
        if (held.isToBePacked(now)) crew.packer().execute(() -> exchange(held, held.packed(hits)));
        return held.lent();
    }

    /** Puts a better compressed form of a page in its place, if it is still there. */
    private void exchange(Held from, Held to) {
        lock.lock();
        try {
            if (shelf.asked(from.address()) == from) shelf.keep(to);
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
        Runnable then;
        lock.lock();
        try {
            long now = nanos.getAsLong();
            var held = shelf.asked(address);
            if (held != null) return CompletableFuture.completedFuture(given(held, now));
            misses.increment();
            var course = courses.computeIfAbsent(address, missing -> new Course(missing, new Demand()));
            course.demand.asked(now);
            var running = course.running;
            if (running != null && running.version == recent.version()) return running.landing();
            flight = course.upcoming(rendering);
            flight.urgent = true;
            then = due(course, flight, now);
        } finally {
            lock.unlock();
        }
        then.run();
        return flight.landing();
    }

    private Finished given(Held held, long now) {
        held.demand().asked(now);
        hits.increment();
        return held.page().answer();
    }

    /** What is to be done so that a flight begins, as soon as the lock is free; nothing while it has to wait. */
    private Runnable due(Course course, Flight flight, long now) {
        if (course.running != null || flight.resting) return NOTHING;
        long left = pace.left(course.address, now);
        if (left > 0) {
            flight.resting = true;
            return () -> crew.clock().after(left, () -> rested(course, flight));
        }
        if (flight.urgent && !flight.queued) {
            flight.queued = true;
            return () -> order(course, flight, crew.workers());
        }
        if (!flight.urgent && !flight.spared) {
            flight.spared = true;
            return () -> order(course, flight, crew.spare());
        }
        return NOTHING;
    }

    private void rested(Course course, Flight flight) {
        Runnable then;
        lock.lock();
        try {
            flight.resting = false;
            then = course.next == flight ? due(course, flight, nanos.getAsLong()) : NOTHING;
        } finally {
            lock.unlock();
        }
        then.run();
    }

    private void order(Course course, Flight flight, Executor workers) {
        try {
            workers.execute(() -> fly(course, flight));
        } catch (RuntimeException busy) {
            cancel(course, flight, workers, busy);
        }
    }

    private void cancel(Course course, Flight flight, Executor refusing, RuntimeException busy) {
        lock.lock();
        try {
            boolean others = flight.urgent && refusing == crew.spare();
            if (course.next != flight || others) return;
            course.next = null;
            if (course.running == null) courses.remove(course.address, course);
        } finally {
            lock.unlock();
        }
        flight.landing().completeExceptionally(busy);
    }

    private void fly(Course course, Flight flight) {
        lock.lock();
        try {
            // Somebody else has taken it up, or it is not needed any more.
            if (course.next != flight || course.running != null) return;
            course.next = null;
            course.running = flight;
            flight.begun = nanos.getAsLong();
            flight.version = recent.begin();
        } finally {
            lock.unlock();
        }
        renderings.increment();
        if (!flight.urgent) ahead.increment();
        try {
            var page = flight.rendering().render();
            land(course, flight, page).forEach(each -> each.complete(page.answer()));
        } catch (Throwable trouble) {
            land(course, flight, null);
            flight.landing().completeExceptionally(trouble);
        }
    }

    /** Keeps the page if it may be kept, sees to what is next, and says who is to be given it. */
    private List<CompletableFuture<Finished>> land(Course course, Flight flight, @Nullable Page page) {
        var waiting = new ArrayList<CompletableFuture<Finished>>();
        waiting.add(flight.landing());
        Runnable then = NOTHING;
        lock.lock();
        try {
            long now = nanos.getAsLong();
            course.running = null;
            boolean old = page != null && page.mayBeKept() && recent.holdsAny(page.keys(), flight.version);
            recent.end(flight.version);
            if (old) touched(course, flight, now);
            else if (page != null && page.mayBeKept()) {
                keep(course, flight, page);
                if (course.next != null) waiting.add(course.next.landing());
                course.next = null;
            }
            if (course.next == null) courses.remove(course.address, course);
            else then = due(course, course.next, now);
        } finally {
            lock.unlock();
        }
        then.run();
        return waiting;
    }

    private void keep(Course course, Flight flight, Page page) {
        long worthPacking = course.restless ? flight.begun + RESTLESS : flight.begun;
        shelf.keep(new Held(
                course.address, page, flight.rendering(), course.demand, flight.begun, worthPacking, false, hits));
    }

    /** A rendering that a change has overtaken: another one follows, if not for a reader then because the page is hot. */
    private void touched(Course course, Flight flight, long now) {
        course.restless = true;
        pace.touched(course.address, flight.begun, now);
        if (course.demand.isHot(now)) course.upcoming(flight.rendering());
    }

    /**
     * Forgets every page that shows one of these. When it has returned, no page from before is handed out any more.
     *
     * @param keys what has changed
     */
    public void forget(Collection<String> keys) {
        var then = new ArrayList<Runnable>();
        lock.lock();
        try {
            recent.add(Set.copyOf(keys));
            long now = nanos.getAsLong();
            var hot = new ArrayList<Held>();
            for (var held : shelf.forget(keys)) {
                pace.touched(held.address(), held.begun(), now);
                if (held.demand().isHot(now)) hot.add(held);
            }
            hot.sort(Comparator.comparingInt((Held held) -> held.demand().times())
                    .reversed());
            for (var held : hot.subList(0, Math.min(hot.size(), MOST_AT_ONCE))) then.add(again(held, now));
        } finally {
            lock.unlock();
        }
        then.forEach(Runnable::run);
    }

    private Runnable again(Held held, long now) {
        var course = courses.computeIfAbsent(held.address(), address -> new Course(address, held.demand()));
        course.restless = now - held.begun() < RESTLESS;
        return due(course, course.upcoming(held.rendering()), now);
    }

    /** Whether the page is here; not counted as asking for it. */
    public boolean holds(String address) {
        return shelf.holds(address);
    }

    /** How many keys lead to pages; no more than the pages that are held have. */
    int indexed() {
        return shelf.indexed();
    }

    /** How many pages are held. */
    public long size() {
        return shelf.size();
    }

    /** What all pages weigh together, in bytes. */
    long bytes() {
        return shelf.bytes();
    }

    /** How many addresses are being seen to; none when nobody waits and nothing is being made. */
    int underWay() {
        lock.lock();
        try {
            return courses.size();
        } finally {
            lock.unlock();
        }
    }

    /** Adds what is counted here. */
    public void tell(Metrics metrics) {
        metrics.gauge("broadsheet.pages.held", "Finished pages in the cache", this::size);
        metrics.gauge("broadsheet.pages.bytes", "What they weigh, with their place in the index", this::bytes);
        metrics.counter("broadsheet.page.hits", "Askings answered from the cache", hits::sum);
        metrics.counter("broadsheet.page.misses", "Askings for a page that was not there", misses::sum);
        metrics.counter("broadsheet.page.renderings", "Pages made", renderings::sum);
        metrics.counter("broadsheet.page.ahead", "Those of them made before anybody asked", ahead::sum);
        metrics.counter("broadsheet.page.evictions", "Pages given up for want of room", shelf::evictions);
    }
}
