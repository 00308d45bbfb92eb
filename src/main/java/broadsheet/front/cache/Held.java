package broadsheet.front.cache;

import broadsheet.http.Answer;
import broadsheet.http.Lease;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** A page in the cache, with all that is needed to make it smaller, to take it back, and to make it again. */
final class Held {
    private final String address;
    private final Page page;
    private final Rendering rendering;
    private final Demand demand;
    private final long begun;
    private final long worthPackingFrom;
    private final AtomicBoolean packed;
    private final Answer.Now lent;

    /**
     * @param begun when its rendering began, in nanoseconds
     * @param worthPackingFrom a page that changes all the time is gone before the smallest form of it is made
     * @param packed whether it is in its smallest form
     */
    Held(
            String address,
            Page page,
            Rendering rendering,
            Demand demand,
            long begun,
            long worthPackingFrom,
            boolean packed,
            LongAdder given) {
        this.address = address;
        this.page = page;
        this.rendering = rendering;
        this.demand = demand;
        this.begun = begun;
        this.worthPackingFrom = worthPackingFrom;
        this.packed = new AtomicBoolean(packed);
        this.lent = new Answer.Now(page.answer(), Lease.counted(given));
    }

    String address() {
        return address;
    }

    Page page() {
        return page;
    }

    Rendering rendering() {
        return rendering;
    }

    Demand demand() {
        return demand;
    }

    long begun() {
        return begun;
    }

    Answer.Now lent() {
        return lent;
    }

    /** True once: whoever is told so has it packed better. */
    boolean isToBePacked(long now) {
        return !packed.getPlain() && now - worthPackingFrom >= 0 && packed.compareAndSet(false, true);
    }

    /** The same page in its smallest form. */
    Held packed(LongAdder given) {
        var smallest = new Page(page.answer().withBest(), page.keys());
        return new Held(address, smallest, rendering, demand, begun, worthPackingFrom, true, given);
    }

    /** Nobody may give this page any more. */
    void takeBack() {
        lent.lease().end();
    }
}
