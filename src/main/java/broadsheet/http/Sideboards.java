package broadsheet.http;

import io.netty.channel.EventLoop;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** One {@link Sideboard} for each event loop. */
final class Sideboards {
    private final Supplier<Sideboard> workshop;
    private final Map<EventLoop, Sideboard> boards = new ConcurrentHashMap<>();

    Sideboards(Supplier<Sideboard> workshop) {
        this.workshop = workshop;
    }

    Sideboard at(EventLoop loop) {
        return boards.computeIfAbsent(loop, missing -> workshop.get());
    }

    /** For reading what they counted. */
    Collection<Sideboard> all() {
        return boards.values();
    }

    /** When all loops have ended. */
    void clear() {
        boards.values().forEach(Sideboard::clear);
    }
}
