package broadsheet.http;

/**
 * How long a page that was handed out may be given again without asking: until whoever lent it takes it back. What was
 * taken back is not given to any request that begins after {@link #end} has returned.
 */
public final class Lease {
    private volatile boolean ended;

    private Lease(boolean ended) {
        this.ended = ended;
    }

    /** Holds until it is ended. */
    public static Lease open() {
        return new Lease(false);
    }

    /** For what may be given once and no more. */
    static Lease over() {
        return new Lease(true);
    }

    boolean holds() {
        return !ended;
    }

    /** Takes the page back, for good. */
    public void end() {
        ended = true;
    }
}
