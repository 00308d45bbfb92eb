package broadsheet.http;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Knows every visit, event loop by event loop, looks after them at intervals, and says when the house is full. */
final class Patience {
    /** Fine enough for limits of seconds; all visits of a loop are looked at in one go. */
    private static final long CHECK_MILLIS = 250;

    private final Limits limits;
    private final Sideboards boards;
    private final boolean hatch;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<EventLoop, Set<Visit>> visits = new ConcurrentHashMap<>();

    /** @param hatch whether requests come as they are, so that the short way can read them */
    Patience(Limits limits, Sideboards boards, boolean hatch) {
        this.limits = limits;
        this.boards = boards;
        this.hatch = hatch;
    }

    boolean hasHatch() {
        return hatch;
    }

    int open() {
        return open.get();
    }

    /** Watches a connection that was just accepted; false, and it is closed, when there are too many. */
    boolean welcomes(Channel accepted) {
        if (open.incrementAndGet() > limits.connections()) {
            open.decrementAndGet();
            accepted.unsafe().closeForcibly();
            return false;
        }
        accepted.closeFuture().addListener(closed -> open.decrementAndGet());
        accepted.pipeline().addFirst(new Visit(this, limits, accepted));
        return true;
    }

    /** Watches a visit, and tells what its loop keeps. */
    Sideboard begin(Visit visit, EventLoop loop) {
        visits.computeIfAbsent(loop, this::startChecking).add(visit);
        return boards.at(loop);
    }

    void end(Visit visit, EventLoop loop) {
        visits.getOrDefault(loop, Set.of()).remove(visit);
    }

    /** The loop's visits, which only the loop itself touches. */
    private Set<Visit> startChecking(EventLoop loop) {
        Set<Visit> mine = new HashSet<>();
        Sideboard board = boards.at(loop);
        loop.scheduleAtFixedRate(
                () -> {
                    long now = System.nanoTime();
                    List.copyOf(mine).forEach(visit -> visit.check(now));
                    board.tidy();
                },
                CHECK_MILLIS,
                CHECK_MILLIS,
                TimeUnit.MILLISECONDS);
        return mine;
    }
}
