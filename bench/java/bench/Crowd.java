package bench;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Readers who write comments. Each comes from a network address that nobody used before, on a connection of its own, so that pace
 * by address sees a crowd and not one hammering client. No address is used twice in one benchmark, whatever part of it asks.
 */
final class Crowd {
    private static final double NANOS_A_MILLI = 1e6;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int SEE_OTHER = 303;

    private final AtomicInteger next = new AtomicInteger(1);

    /** What became of one comment. */
    enum Answer {
        SHOWN,
        HELD,
        REFUSED
    }

    /**
     * What became of a storm.
     *
     * @param millis from the connection to the answer, of those that were kept
     * @param held of those, how many wait for a moderator
     * @param processor seconds of it that the server took
     */
    record Sent(List<Double> millis, int held, int refused, double seconds, double processor) {
        double rate() {
            return millis.size() / seconds;
        }
    }

    /** How comments come in. */
    enum Way {
        /** Each on a connection of its own, as from readers who had none open. */
        OWN_CONNECTIONS,
        /** Over a few connections that are kept, as from a proxy before the house, which names the readers' addresses. */
        KEPT_CONNECTIONS
    }

    /** So many write as fast as they are answered, each on a connection of its own. */
    Sent storm(Contender server, String path, int writers, double seconds) throws InterruptedException {
        return storm(server, path, Way.OWN_CONNECTIONS, writers, seconds);
    }

    Sent storm(Contender server, String path, Way way, int writers, double seconds) throws InterruptedException {
        var millis = new ConcurrentLinkedQueue<Double>();
        var held = new AtomicInteger();
        var refused = new AtomicInteger();
        double before = Meter.cpuSeconds(server.process());
        long began = System.nanoTime();
        long end = began + (long) (seconds * 1e9);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < writers; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (var kept = new Kept(server)) {
                    while (System.nanoTime() < end) {
                        long sent = System.nanoTime();
                        var answer = tried(server, path, way, kept);
                        if (answer == Answer.HELD) held.incrementAndGet();
                        if (answer == Answer.REFUSED) refused.incrementAndGet();
                        else millis.add((System.nanoTime() - sent) / NANOS_A_MILLI);
                    }
                }
            }));
        }
        for (var thread : threads) thread.join();
        double took = (System.nanoTime() - began) / 1e9;
        double processor = Meter.cpuSeconds(server.process()) - before;
        return new Sent(new ArrayList<>(millis), held.get(), refused.get(), took, processor);
    }

    private Answer tried(Contender server, String path, Way way, Kept kept) {
        var text = "The river will be back, and *nobody* has moved the pumps.";
        try {
            return switch (way) {
                case OWN_CONNECTIONS -> say(server, path, text, "", "");
                case KEPT_CONNECTIONS -> {
                    int reader = next.incrementAndGet();
                    yield kept.say(path, reader, text + " Says reader " + reader + ".");
                }
            };
        } catch (IOException broken) {
            kept.close();
            return Answer.REFUSED;
        }
    }

    /** One connection, opened when it is needed. */
    private static final class Kept implements AutoCloseable {
        private final Contender server;
        private Socket socket = new Socket();
        private InputStream in = InputStream.nullInputStream();

        Kept(Contender server) {
            this.server = server;
        }

        Answer say(String path, int reader, String text) throws IOException {
            if (!socket.isConnected() || socket.isClosed()) {
                socket = new Socket("127.0.0.1", server.port());
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(PATIENCE_MILLIS);
                in = new BufferedInputStream(socket.getInputStream(), 2048);
            }
            var body = body(reader, text, "", "");
            var from = "X-Forwarded-For: " + address(reader).getHostAddress();
            socket.getOutputStream()
                    .write((head(server, path, body.length(), from) + body).getBytes(StandardCharsets.UTF_8));
            return answer();
        }

        private Answer answer() throws IOException {
            var status = line();
            var answer = Answer.REFUSED;
            int length = 0;
            for (var line = line(); !line.isEmpty(); line = line()) {
                if (line.regionMatches(true, 0, "location:", 0, 9)) answer = fate(line);
                if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            in.skipNBytes(length);
            return status.contains(" " + SEE_OTHER) ? answer : Answer.REFUSED;
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) throw new IOException("The server hung up.");
                if (next != '\r') line.append((char) next);
            }
            return line.toString();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException gone) {
                // It is not used again.
            }
        }
    }

    private static InetAddress address(int reader) throws IOException {
        return InetAddress.getByAddress(
                new byte[] {127, (byte) (1 + (reader >> 16)), (byte) (reader >> 8), (byte) reader});
    }

    private static String body(int reader, String text, String parent, String key) {
        return "do=send&name=Reader+" + reader + "&parent=" + parent + "&key=" + key + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * One comment from somebody who never wrote before.
     *
     * @param parent the spot of the comment it answers; empty for none
     * @param key that makes it the same comment when it is sent again; empty for none
     * @throws IOException when nobody knows what became of it
     */
    Answer say(Contender server, String path, String text, String parent, String key) throws IOException {
        int number = next.incrementAndGet();
        return say(server, path, number, text + " Says reader " + number + ".", parent, key);
    }

    /** A number for {@link #say(Contender, String, int, String, String, String)}. */
    int another() {
        return next.incrementAndGet();
    }

    /** As before, from whoever has this number. */
    Answer say(Contender server, String path, int reader, String text, String parent, String key) throws IOException {
        var body = body(reader, text, parent, key);
        try (var socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.bind(new InetSocketAddress(address(reader), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", server.port()), PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write((head(server, path, body.length(), "Connection: close") + body)
                            .getBytes(StandardCharsets.UTF_8));
            return answer(new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1), 1024));
        }
    }

    private static String head(Contender server, String path, int length, String line) {
        var host = "127.0.0.1:" + server.port();
        return "POST " + path + "/comments HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n" + line + "\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static Answer fate(String location) {
        return location.contains("#c") ? Answer.SHOWN : Answer.HELD;
    }

    private static Answer answer(BufferedReader in) throws IOException {
        var first = in.readLine();
        if (first == null) throw new IOException("The server hung up.");
        if (Integer.parseInt(first.split(" ")[1]) != SEE_OTHER) return Answer.REFUSED;
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.regionMatches(true, 0, "location:", 0, 9)) return fate(line);
        }
        throw new IOException("The server hung up in the middle of its answer.");
    }
}
