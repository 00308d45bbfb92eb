package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Comments as a crowd sends them: over HTTP, each from another network address, each on the disk before it is acknowledged. Then the
 * page of a story with few and many comments, and what those who listen cost. {@code BROADSHEET_DATABASE} names a PostgreSQL.
 */
final class Discussing {
    private static final int WRITERS = 32;
    private static final int WARM_UP_SECONDS = 5;
    private static final int PAGES = 300;
    private static final double NANOS_A_MILLI = 1e6;
    private static final List<Integer> SIZES = List.of(10, 10_000, 100_000);
    private static final int LISTENERS = 10_000;
    private static final int QUICK_LISTENERS = 1_000;

    private Discussing() {}

    static void run(Stage stage, Pace pace) throws IOException, InterruptedException {
        var newsroom = Orders.open(stage);
        var server = newsroom.contender();
        var stories = newsroom.give("stories").split(" ");
        storm(server, stories[0], pace);
        pages(newsroom, server, List.of(stories).subList(1, 1 + SIZES.size()), pace);
        listeners(server, stories[4], pace);
    }

    /** A source address nobody used before, so that pace by address sees a crowd and not one hammering client. */
    private static final class Crowd {
        private final AtomicInteger next = new AtomicInteger(1);

        InetAddress another() throws IOException {
            int number = next.incrementAndGet();
            return InetAddress.getByAddress(
                    new byte[] {127, (byte) (1 + (number >> 16)), (byte) (number >> 8), (byte) number});
        }
    }

    private static void storm(Contender server, String path, Pace pace) throws IOException, InterruptedException {
        var crowd = new Crowd();
        send(server, path, crowd, WARM_UP_SECONDS);
        var alone = send(server, path, crowd, pace.seconds());
        var reading = new ArrayList<Double>();
        var reader = Thread.ofPlatform().start(() -> read(server, path, reading));
        var beside = send(server, path, crowd, pace.seconds());
        reader.interrupt();
        reader.join();
        var table = new Table("Comments over HTTP, each durable", "what", "a second", "median ms", "p99 ms", "refused");
        row(table, "%d writers".formatted(WRITERS), alone, pace.seconds());
        row(table, "the same while another client reads the page as fast as it can", beside, pace.seconds());
        var read = Figures.of(reading, each -> each);
        table.row(
                "that client",
                Figures.text("%,.0f", reading.size() / (double) pace.seconds()),
                read.median("%.2f"),
                Figures.text("%.2f", read.percentile(99)),
                "–");
        table.note("Every comment on a new connection from a network address of its own, all below one story.")
                .print();
    }

    private record Sent(List<Double> millis, int refused) {}

    private static void row(Table table, String what, Sent sent, int seconds) {
        var figures = Figures.of(sent.millis(), each -> each);
        table.row(
                what,
                Figures.text("%,.0f", sent.millis().size() / (double) seconds),
                figures.median("%.1f"),
                Figures.text("%.1f", figures.percentile(99)),
                Integer.toString(sent.refused()));
    }

    private static Sent send(Contender server, String path, Crowd crowd, int seconds) throws InterruptedException {
        var millis = new ConcurrentLinkedQueue<Double>();
        var refused = new AtomicInteger();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    try {
                        long began = System.nanoTime();
                        int status = post(server, path, crowd.another());
                        if (status == 303) millis.add((System.nanoTime() - began) / NANOS_A_MILLI);
                        else refused.incrementAndGet();
                    } catch (IOException broken) {
                        refused.incrementAndGet();
                    }
                }
            }));
        }
        for (var writer : writers) writer.join();
        return new Sent(new ArrayList<>(millis), refused.get());
    }

    private static int post(Contender server, String path, InetAddress from) throws IOException {
        var name = "Reader+" + from.getHostAddress();
        var body = "do=send&name=" + name + "&text=The+river+will+be+back%2C+says+" + name
                + "%2C+and+*nobody*+has+moved+the+pumps.";
        try (var socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
            var head = "POST " + path + "/comments HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                    + "\r\nOrigin: http://127.0.0.1:" + server.port()
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: "
                    + body.length() + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.ISO_8859_1));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var line = in.readLine();
            return line == null ? 0 : Integer.parseInt(line.split(" ")[1]);
        }
    }

    private static void read(Contender server, String path, List<Double> millis) {
        try (var knock = new Knock(server.port())) {
            while (!Thread.currentThread().isInterrupted()) {
                long began = System.nanoTime();
                knock.get(path, "Accept-Encoding: gzip");
                millis.add((System.nanoTime() - began) / NANOS_A_MILLI);
            }
        } catch (IOException broken) {
            throw new CannotMeasure("The reader was cut off: " + broken.getMessage());
        }
    }

    /** Each page is made anew for each measurement: a recommendation in between makes the house forget it. */
    private static void pages(Orders newsroom, Contender server, List<String> stories, Pace pace) throws IOException {
        var table =
                new Table("The page of a story, made anew", "comments", "median ms", "p99 ms", "last page, median ms");
        for (int i = 0; i < SIZES.size(); i++) {
            var path = stories.get(i);
            newsroom.give("comments", path, SIZES.get(i));
            var first = made(newsroom, server, path, path, pace);
            int pages = (SIZES.get(i) + 49) / 50;
            var last = made(newsroom, server, path, pages == 1 ? path : path + "/comments/" + pages, pace);
            table.row(
                    "%,d".formatted(SIZES.get(i)),
                    first.median("%.2f"),
                    Figures.text("%.2f", first.percentile(99)),
                    last.median("%.2f"));
        }
        table.print();
    }

    private static Figures made(Orders newsroom, Contender server, String story, String page, Pace pace)
            throws IOException {
        var millis = new ArrayList<Double>();
        int times = pace.quick() ? PAGES / 3 : PAGES;
        try (var knock = new Knock(server.port())) {
            for (int i = 0; i < 2 * times; i++) {
                newsroom.give("stir", story);
                long began = System.nanoTime();
                int status = knock.get(page, "Accept-Encoding: gzip").status();
                if (status != 200) throw new CannotMeasure(page + " answers " + status);
                if (i >= times) millis.add((System.nanoTime() - began) / NANOS_A_MILLI);
            }
        }
        return Figures.of(millis, each -> each);
    }

    private static void listeners(Contender server, String path, Pace pace) throws IOException, InterruptedException {
        int most = pace.quick() ? QUICK_LISTENERS : LISTENERS;
        long before = resident(server);
        var sockets = new ArrayList<Socket>();
        var heard = new ArrayList<Double>();
        try {
            for (int i = 0; i < most; i++) sockets.add(listen(server, path));
            Thread.sleep(2_000);
            long after = resident(server);
            var last = new BufferedReader(
                    new InputStreamReader(sockets.getLast().getInputStream(), StandardCharsets.UTF_8));
            var crowd = new Crowd();
            while (!String.valueOf(last.readLine()).startsWith("data")) continue;
            for (int i = 0; i < 20; i++) {
                long began = System.nanoTime();
                post(server, path, crowd.another());
                while (!String.valueOf(last.readLine()).startsWith("data")) continue;
                heard.add((System.nanoTime() - began) / NANOS_A_MILLI);
                Thread.sleep(500);
            }
            var figures = Figures.of(heard, each -> each);
            new Table(
                            "Those who listen",
                            "listeners",
                            "MB before",
                            "MB with them",
                            "kB each",
                            "sent to heard, median ms",
                            "most ms")
                    .row(
                            "%,d".formatted(most),
                            Long.toString(before / 1024),
                            Long.toString(after / 1024),
                            Figures.text("%.1f", (after - before) / (double) most),
                            figures.median("%.1f"),
                            Figures.text("%.1f", figures.most()))
                    .print();
        } finally {
            for (var socket : sockets) socket.close();
        }
    }

    private static Socket listen(Contender server, String path) throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        var head = "GET " + path + "/comments/live HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Resident memory of the server's process in kB. */
    private static long resident(Contender server) throws IOException {
        return Files.readAllLines(
                        Path.of("/proc", Long.toString(server.process().pid()), "status"))
                .stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0L);
    }
}
