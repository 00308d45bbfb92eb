package broadsheet.search;

import broadsheet.db.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Where changes are left for the librarian, and where readers wait until they have been seen to. */
final class Mailbox {
    private List<Change> news = new ArrayList<>();
    private long delivered;
    private long seen;
    private boolean open;
    private boolean whole;
    private long patientUntil;
    private boolean alarmed;
    private boolean closed;
    private int waiting;

    /**
     * What lay in the box.
     *
     * @param delivery the number of the last delivery among it
     */
    record Post(List<Change> news, long delivery) {}

    synchronized void leave(List<Change> more) {
        if (more.isEmpty()) return;
        news.addAll(more);
        delivered++;
        notifyAll();
    }

    /** Takes everything out. */
    synchronized Post take() {
        var post = new Post(news, delivered);
        news = new ArrayList<>();
        return post;
    }

    /** Everything up to this delivery can be found now. */
    synchronized void seen(Post post) {
        seen = Math.max(seen, post.delivery());
        notifyAll();
    }

    /** Somebody has begun to look for an index or to make one; who asks meanwhile waits for it, at most so long from now. */
    synchronized void begin(Duration patience) {
        patientUntil = System.nanoTime() + patience.toNanos();
    }

    /**
     * There is an index, and somebody who sees to what is left here.
     *
     * @param patience how long whoever asks is to wait for it to be whole, from now
     */
    synchronized void open(boolean nowWhole, Duration patience) {
        open = true;
        whole = nowWhole;
        alarmed = false;
        patientUntil = System.nanoTime() + patience.toNanos();
        notifyAll();
    }

    /** Nothing is missing any more. */
    synchronized void whole() {
        whole = true;
        notifyAll();
    }

    /** Something is wrong with the index. */
    synchronized void alarm() {
        alarmed = true;
        notifyAll();
    }

    synchronized boolean isAlarmed() {
        return alarmed;
    }

    /** Waits until all that was left so far has been seen to, at most so long. */
    synchronized void awaitSeen(Duration atMost) {
        long wanted = delivered;
        while (!open && !closed && waited(patientUntil)) {}
        long until = System.nanoTime() + atMost.toNanos();
        waiting++;
        if (seen < wanted) notifyAll();
        while ((seen < wanted || !open) && !closed && waited(until)) {}
        waiting--;
        while (open && !whole && !closed && waited(patientUntil)) {}
    }

    /** Waits for news, at most so long. */
    synchronized void awaitNews(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (news.isEmpty() && !alarmed && !closed && waited(until)) {}
    }

    /** Lets more come in, at most so long, unless somebody waits for what is there already. */
    synchronized void gather(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (!(waiting > 0 && seen < delivered) && !alarmed && !closed && waited(until)) {}
    }

    /** Waits, whatever comes, until it is closed, at most so long. */
    synchronized void rest(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (!closed && waited(until)) {}
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    // Whether it is worth looking again.
    private boolean waited(long until) {
        long left = (until - System.nanoTime() + 999_999) / 1_000_000;
        if (left <= 0) return false;
        try {
            wait(left);
            return true;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
