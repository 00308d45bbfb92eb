package broadsheet.http;

import io.netty.buffer.ByteBufAllocator;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A page that one event loop has been asked for, in those editions that were wanted, ready to be written. */
final class Plate {
    /**
     * After so many uses, and in every new second, whoever lent the page is asked again all the same: a cache must see
     * that its pages are wanted, or it gives them up for others.
     */
    private static final int USES = 32;

    private final byte[] target;
    private Answer.Now lent;
    private final @Nullable Print[] prints = new @Nullable Print[Encoding.values().length];
    private DateLine.Second asked;
    private int uses;
    private int weight;
    /** What clients who have the page say they have; most say the same. */
    private byte[] known = {};

    Plate(byte[] target, Answer.Now lent, DateLine.Second now) {
        this.target = target;
        this.lent = lent;
        this.asked = now;
    }

    boolean isFor(byte[] bytes, int from, int to) {
        return Arrays.equals(target, 0, target.length, bytes, from, to);
    }

    /** Whether it may be used without asking. */
    boolean isGood(DateLine.Second now) {
        if (asked != now || uses++ >= USES || !lent.lease().holds()) return false;
        lent.lease().given();
        return true;
    }

    /** Whether this is the very page that it holds. */
    boolean holds(Finished page) {
        return lent.page() == page;
    }

    /** Its page has just been lent again. */
    void renew(Answer.Now again, DateLine.Second now) {
        lent = again;
        asked = now;
        uses = 0;
    }

    Finished page() {
        return lent.page();
    }

    /** The edition that a client with these wishes likes best. */
    Print print(Accepted accepted, ByteBufAllocator memory, DateLine.Second now) {
        Encoding encoding = page().bestFor(accepted);
        Print made = prints[encoding.ordinal()];
        if (made != null) return made;
        Print print = Print.of(page().edition(encoding), memory, now);
        weight += print.weight();
        prints[encoding.ordinal()] = print;
        return print;
    }

    /** Whether these tags of a client name the page; the head's own bytes, looked at closer when they are others than before. */
    boolean isKnown(Head head) {
        Head.Part tags = head.tags;
        if (!tags.isThere()) return false;
        if (Arrays.equals(known, 0, known.length, head.bytes(), tags.from, tags.to)) return true;
        if (!Conditions.has(head.text(tags), page().tag())) return false;
        known = Arrays.copyOfRange(head.bytes(), tags.from, tags.to);
        return true;
    }

    int weight() {
        return weight;
    }

    void release() {
        for (Print print : prints) if (print != null) print.release();
    }
}
