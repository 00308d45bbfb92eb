package broadsheet.http;

import java.util.concurrent.atomic.LongAdder;

/**
 * How long a page that was handed out may be given again without asking: until whoever lent it takes it back. What was
 * taken back is not given to any request that begins after {@link #end} has returned.
 */
public final class Lease {
    private static final LongAdder NOWHERE = new LongAdder();

    private final LongAdder given;
    private volatile boolean ended;

    private Lease(LongAdder given, boolean ended) {
        this.given = given;
        this.ended = ended;
    }

    /** Holds until it is ended. */
    public static Lease open() {
        return new Lease(NOWHERE, false);
    }

    /** Holds until it is ended; every giving without asking is counted here. */
    public static Lease counted(LongAdder given) {
        return new Lease(given, false);
    }

    /** For what may be given once and no more. */
    static Lease over() {
        return new Lease(NOWHERE, true);
    }

    /** It is given without asking. */
    void given() {
        if (given != NOWHERE) given.increment();
    }

    boolean holds() {
        return !ended;
    }

    /** Takes the page back, for good. */
    public void end() {
        ended = true;
    }
}
