package bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Many readers with one story open, who hear of each new comment: what they cost, and how long it takes until all have heard. */
final class Listening {
    private static final int LISTENERS = 10_000;
    private static final int QUICK_LISTENERS = 1_000;
    private static final int NEWS = 20;
    private static final int QUICK_NEWS = 5;
    private static final int PAUSE_MILLIS = 600;
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final double NANOS_A_MILLI = 1e6;
    private static final Pattern WORD = Pattern.compile("data: (\\d+)");

    private final Contender server;
    private final Crowd crowd;
    private final String path;
    private final int most;
    private final int news;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(8 * 1024);

    Listening(Contender server, Crowd crowd, String path, Pace pace) {
        this.server = server;
        this.crowd = crowd;
        this.path = path;
        this.most = pace.quick() ? QUICK_LISTENERS : LISTENERS;
        this.news = pace.quick() ? QUICK_NEWS : NEWS;
    }

    void run() throws IOException, InterruptedException {
        crowd.say(server, path, "Is anybody there?", "", "");
        long before = resident();
        var channels = new ArrayList<SocketChannel>();
        try (var selector = Selector.open()) {
            for (int i = 0; i < most; i++) channels.add(listen(selector));
            int refused = most - heard(selector, 1, most);
            long with = resident();
            if (refused > 0) throw new CannotMeasure("%,d of %,d were not let in.".formatted(refused, most));
            var first = new ArrayList<Double>();
            var last = new ArrayList<Double>();
            for (int i = 0; i < news; i++) tell(selector, 2 + i, first, last);
            report(before, with, resident(), first, last);
        } finally {
            for (var channel : channels) channel.close();
        }
    }

    private SocketChannel listen(Selector selector) throws IOException {
        var channel = SocketChannel.open();
        // Nobody sends them much, and ten thousand of the usual size would be the client's memory, not the server's.
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 8 * 1024);
        channel.connect(new InetSocketAddress("127.0.0.1", server.port()));
        var head = "GET " + path + "/comments/live HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                + "\r\nAccept: text/event-stream\r\n\r\n";
        channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
        return channel;
    }

    private void tell(Selector selector, int count, List<Double> first, List<Double> last)
            throws IOException, InterruptedException {
        Thread.sleep(PAUSE_MILLIS);
        if (crowd.say(server, path, "Word number " + count + " goes round.", "", "") != Crowd.Answer.SHOWN)
            throw new CannotMeasure("A comment is not shown, so nobody hears of it.");
        long accepted = System.nanoTime();
        var moments = new ArrayList<Long>();
        int told = heard(selector, count, most, moments);
        if (told < most) throw new CannotMeasure("%,d of %,d did not hear of a comment.".formatted(most - told, most));
        first.add(Math.max(0, (moments.getFirst() - accepted) / NANOS_A_MILLI));
        last.add(Math.max(0, (moments.getLast() - accepted) / NANOS_A_MILLI));
    }

    private int heard(Selector selector, int count, int wanted) throws IOException {
        return heard(selector, count, wanted, new ArrayList<>());
    }

    /** Listens until so many have heard that there are at least so many comments; gives how many have. */
    private int heard(Selector selector, int count, int wanted, List<Long> moments) throws IOException {
        Set<SelectionKey> told = new HashSet<>();
        long giveUp = System.nanoTime() + PATIENCE_NANOS;
        while (told.size() < wanted && System.nanoTime() < giveUp) {
            selector.select(200);
            for (var key : selector.selectedKeys()) {
                if (latest(key) >= count && told.add(key)) moments.add(System.nanoTime());
            }
            selector.selectedKeys().clear();
        }
        return told.size();
    }

    /** The last number that one was told in what has arrived; 0 for none. */
    private int latest(SelectionKey key) throws IOException {
        buffer.clear();
        var channel = (SocketChannel) key.channel();
        if (channel.read(buffer) < 0) {
            key.cancel();
            channel.close();
            return 0;
        }
        buffer.flip();
        int latest = 0;
        var found = WORD.matcher(StandardCharsets.ISO_8859_1.decode(buffer));
        while (found.find()) latest = Integer.parseInt(found.group(1));
        return latest;
    }

    private void report(long before, long with, long after, List<Double> first, List<Double> last) {
        var one = Figures.of(first, each -> each);
        var all = Figures.of(last, each -> each);
        new Table(
                        "Those who listen",
                        "listeners",
                        "MB before",
                        "MB with them",
                        "MB after %d comments".formatted(news),
                        "kB each",
                        "first hears after ms",
                        "all have heard, median ms",
                        "most ms")
                .row(
                        "%,d".formatted(most),
                        Long.toString(before / 1024),
                        Long.toString(with / 1024),
                        Long.toString(after / 1024),
                        Figures.text("%.1f", (after - before) / (double) most),
                        one.median("%.1f"),
                        all.median("%.1f"),
                        Figures.text("%.1f", all.most()))
                .note(
                        "Resident memory of the server's process. Times from a comment's acknowledgement; the client, which reads all connections on one thread, counts.")
                .print();
    }

    /** Resident memory of the server's process in kB. */
    private long resident() throws IOException {
        return Files.readAllLines(
                        Path.of("/proc", Long.toString(server.process().pid()), "status"))
                .stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0L);
    }
}
