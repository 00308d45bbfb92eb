package broadsheet;

import broadsheet.front.Front;
import broadsheet.http.AccessLog;
import broadsheet.http.Management;
import broadsheet.http.Metrics;
import broadsheet.http.PortTaken;
import broadsheet.http.Server;
import broadsheet.http.Workers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What whoever runs the machine looks at: health, readiness and counters, behind a port of their own. */
final class EngineRoom implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EngineRoom.class);

    /** What is counted, once there is a house to count in. */
    private record Gauges(Server server, Workers workers, AccessLog log, Front front) {}

    private final @Nullable Management door;
    private @Nullable Gauges gauges;
    private @Nullable Metrics metrics;

    private EngineRoom(@Nullable Integer wanted) {
        door = open(wanted);
    }

    /** @param wanted the port that was asked for, 0 for none; null takes the usual one if it is free */
    static EngineRoom at(@Nullable Integer wanted) {
        return new EngineRoom(wanted);
    }

    private @Nullable Management open(@Nullable Integer wanted) {
        if (wanted != null) return wanted == 0 ? null : Management.open(wanted, this::metrics);
        try {
            return Management.open(Config.MANAGEMENT_PORT, this::metrics);
        } catch (PortTaken busy) {
            LOG.info("goes without /healthz, /readyz and /metrics: {}", busy.getMessage());
            return null;
        }
    }

    /** Readers can come in. */
    void ready(Server server, Workers workers, AccessLog log, Front front) {
        tell(new Gauges(server, workers, log, front));
        if (door != null) door.ready(true);
    }

    private synchronized void tell(Gauges told) {
        gauges = told;
    }

    /** Made when first asked for: a start has no time for it. */
    private synchronized Metrics metrics() {
        var made = metrics;
        if (made == null) metrics = made = new Metrics();
        var house = gauges;
        gauges = null;
        if (house != null) {
            made.of(house.server(), house.workers(), house.log());
            house.front().tell(made);
        }
        return made;
    }

    /** Readers cannot come in any more; what was asked for is still told. */
    void closing() {
        if (door != null) door.ready(false);
    }

    @Override
    public synchronized void close() {
        if (door != null) door.close();
        if (metrics != null) metrics.close();
    }
}
