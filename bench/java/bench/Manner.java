package bench;

import java.io.IOException;
import java.util.List;

/** The ways in which a cached page is asked for. */
enum Manner {
    HTTP1(
            "A cached story page beside nginx",
            List.of("nginx", "wrk", "taskset"),
            List.of(32, 256),
            List.of(Ask.values()),
            "HTTP/1.1 on kept connections, by wrk.") {
        @Override
        Load load(Stage stage, List<Integer> cores) throws IOException {
            return new Wrk(stage, cores);
        }
    },
    HTTP2(
            "The same over HTTP/2",
            List.of("nginx", "h2load", "taskset"),
            List.of(32),
            List.of(Ask.GZIP, Ask.UNCHANGED),
            "HTTP/2 in clear text with prior knowledge, %d requests at once on each connection, by h2load."
                    .formatted(H2load.STREAMS)) {
        @Override
        Load load(Stage stage, List<Integer> cores) {
            return new H2load(stage, cores);
        }
    },
    TLS(
            "The same over HTTP/2 and TLS",
            List.of("nginx", "h2load", "taskset", "openssl"),
            List.of(32),
            List.of(Ask.GZIP, Ask.UNCHANGED),
            "HTTP/2 over TLS 1.3, a P-256 certificate, %d requests at once on each connection, by h2load."
                    .formatted(H2load.STREAMS)) {
        @Override
        Load load(Stage stage, List<Integer> cores) {
            return new H2load(stage, cores);
        }
    };

    private final String title;
    private final List<String> tools;
    private final List<Integer> connections;
    private final List<Ask> asks;
    private final String note;

    Manner(String title, List<String> tools, List<Integer> connections, List<Ask> asks, String note) {
        this.title = title;
        this.tools = tools;
        this.connections = connections;
        this.asks = asks;
        this.note = note;
    }

    abstract Load load(Stage stage, List<Integer> cores) throws IOException;

    String title() {
        return title;
    }

    List<String> tools() {
        return tools;
    }

    List<Integer> connections() {
        return connections;
    }

    List<Ask> asks() {
        return asks;
    }

    String note() {
        return note;
    }
}
