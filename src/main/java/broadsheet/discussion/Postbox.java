package broadsheet.discussion;

import broadsheet.db.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Carries accepted comments into the records, all that wait in one transaction: the disk is made to keep its word once for
 * all of them, and pages are forgotten once. Whoever comes while a transaction is under way waits for the next; one of those
 * who wait carries it for the others. Nobody hears "kept" before it is.
 *
 * <p>A letter by itself is carried at once. When letters storm in, a transaction begins {@value #GATHERING_MILLIS} ms after the one
 * before it began at the soonest: a transaction, the waking of all who follow the change log and the rendering of the page cost
 * the same for one letter as for fifty.
 */
final class Postbox {
    /** Bounds how long the first of a batch waits for the last. */
    private static final int MOST_TOGETHER = 256;

    /** A dozen letters come within it at a small machine's best speed; no writer notices it. */
    private static final int GATHERING_MILLIS = 4;

    private static final class Waiting {
        private final Accepted letter;
        private Ledger.@Nullable Kept kept;
        private @Nullable RuntimeException trouble;

        Waiting(Accepted letter) {
            this.letter = letter;
        }

        boolean isOver() {
            return kept != null || trouble != null;
        }
    }

    private final Database database;
    private final Ledger ledger = new Ledger();
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock carrying = new ReentrantLock();
    private long begun = System.nanoTime();
    private boolean storm;

    Postbox(Database database) {
        this.database = database;
    }

    /** Returns when it is durable; the database's own trouble comes back when it is not. */
    Ledger.Kept put(Accepted letter) {
        var mine = new Waiting(letter);
        queue.add(mine);
        carrying.lock();
        try {
            while (!mine.isOver()) carry();
        } finally {
            carrying.unlock();
        }
        if (mine.trouble != null) throw mine.trouble;
        return java.util.Objects.requireNonNull(mine.kept);
    }

    private void carry() {
        if (storm) gather();
        begun = System.nanoTime();
        var batch = new ArrayList<Waiting>();
        while (batch.size() < MOST_TOGETHER && !queue.isEmpty()) batch.add(queue.remove());
        storm = batch.size() > 1;
        try {
            together(batch);
        } catch (RuntimeException trouble) {
            if (batch.size() == 1) batch.getFirst().trouble = trouble;
            else batch.forEach(this::alone);
        }
    }

    /** Waits for more to come; somebody in a hurry cuts that short, which harms nobody. */
    private void gather() {
        long left = TimeUnit.MILLISECONDS.toNanos(GATHERING_MILLIS) - (System.nanoTime() - begun);
        if (left > 0) LockSupport.parkNanos(this, left);
    }

    /** One that cannot be kept must not take the others with it. */
    private void alone(Waiting waiting) {
        try {
            together(List.of(waiting));
        } catch (RuntimeException trouble) {
            waiting.trouble = trouble;
        }
    }

    private void together(List<Waiting> batch) {
        var letters = batch.stream().map(waiting -> waiting.letter).toList();
        var kept = database.<List<Ledger.Kept>>write(transaction -> ledger.keep(transaction, letters));
        for (int i = 0; i < kept.size(); i++) batch.get(i).kept = kept.get(i);
    }
}
