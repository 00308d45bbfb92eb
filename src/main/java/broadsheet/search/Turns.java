package broadsheet.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a few questions through at once, and asks whoever comes when many wait to come again, so that workers stay free. */
final class Turns {
    private static final String MANY = "Many people are searching just now; please try again in a moment.";

    /** How long a question waits for its turn before it is turned away. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Semaphore places;
    private final Semaphore turns;

    /**
     * @param atOnce so many questions run; more would only wait for one another
     * @param waiting and so many wait for them
     */
    Turns(int atOnce, int waiting) {
        this.places = new Semaphore(atOnce + waiting);
        this.turns = new Semaphore(atOnce, true);
    }

    /**
     * Waits for a turn, which {@link #end} gives to the next.
     *
     * @throws Search.Away if there are too many before
     */
    void begin() {
        if (!places.tryAcquire()) throw new Search.Away(MANY);
        if (hasTurn()) return;
        places.release();
        throw new Search.Away(MANY);
    }

    void end() {
        turns.release();
        places.release();
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
