package bench;

/**
 * One round of load on one server.
 *
 * @param cpuSeconds the server's own processor time while it lasted, its own threads' and its children's
 * @param memory in MB, at the end
 */
record Shot(Outcome outcome, double cpuSeconds, double memory) {
    private static final double MICROS = 1e6;

    double rate() {
        return outcome.rate();
    }

    /** Processor time per request in microseconds. */
    double cpuEach() {
        return cpuSeconds * MICROS / outcome.requests();
    }
}
