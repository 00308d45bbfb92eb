package bench;

import java.io.IOException;

/**
 * Broadsheet as it serves a data folder.
 *
 * @param counters the port where it tells its metrics
 */
record Serving(Contender server, int counters) {
    Process process() {
        return server.process();
    }

    int port() {
        return server.port();
    }

    /** The sum of a metric over all of its lines that begin so. */
    double metric(String beginning) throws IOException {
        return Knock.once(counters, "/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
