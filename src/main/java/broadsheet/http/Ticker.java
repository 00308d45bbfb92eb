package broadsheet.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * News for those who keep listening (server-sent events), on channels. Only the latest word of a channel counts: under a storm
 * listeners hear the last of it every {@value #PAUSE_MILLIS} milliseconds, not each one. A listener costs a connection and one
 * entry here; nothing is kept for one that went away.
 */
public final class Ticker {
    /** As fast as a reader can take notice, and slow enough for ten thousand of them. */
    private static final long PAUSE_MILLIS = 250;

    /** Proxies and phone networks cut what is silent for half a minute. */
    private static final long SIGN_OF_LIFE_MILLIS = 25_000;

    /** Leaves room for readers among the connections a server takes. */
    public static final int MOST_LISTENERS = 12_000;

    /** Those who would be too many are told to ask again after this. */
    private static final int SECONDS_TO_COME_AGAIN = 60;

    private final int most;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();

    /** @param most listeners at once */
    public Ticker(int most) {
        this.most = most;
    }

    /** How many listen. */
    public int listeners() {
        return count.get();
    }

    /** Whether anybody listens on a channel; nobody need work out news for nobody. */
    public boolean isHeard(String channel) {
        return channels.containsKey(channel);
    }

    /** Tells everybody on a channel; from any thread, and at once. */
    public void tell(String channel, String word) {
        var heard = channels.get(channel);
        if (heard != null) heard.tell(word);
    }

    /** Lets a client listen from now on. Runs on the request's event loop. */
    void admit(Vertx vertx, HttpServerRequest in, String name, String first, Runnable over) {
        if (count.incrementAndGet() > most) {
            count.decrementAndGet();
            throw new Refused(
                    503,
                    "Too many are listening just now; the page itself is up to date whenever you load it.",
                    Map.of("Retry-After", Integer.toString(SECONDS_TO_COME_AGAIN)));
        }
        HttpServerResponse out = in.response();
        out.setChunked(true);
        HouseHeaders.with(Map.of("Content-Type", "text/event-stream", "X-Accel-Buffering", "no"))
                .forEach((header, value) -> out.headers().set(header, value));
        Listener listener = new Listener(out, vertx.getOrCreateContext());
        channels.compute(name, (_, there) -> {
            Channel channel = there == null ? new Channel(vertx) : there;
            channel.listeners.add(listener);
            return channel;
        });
        out.closeHandler(gone -> leave(name, listener, over));
        out.exceptionHandler(_ -> {});
        out.write(line(first));
    }

    private void leave(String name, Listener listener, Runnable over) {
        boolean[] left = {false};
        channels.computeIfPresent(name, (_, channel) -> {
            left[0] = channel.listeners.remove(listener);
            if (!channel.listeners.isEmpty()) return channel;
            channel.end();
            return null;
        });
        if (!left[0]) return;
        count.decrementAndGet();
        over.run();
    }

    private static String line(String word) {
        return "data: " + word.replace('\n', ' ').replace('\r', ' ') + "\n\n";
    }

    private record Listener(HttpServerResponse out, Context loop) {
        /** A listener that does not take what it was sent gets nothing more until it does. */
        void hear(String line) {
            loop.runOnContext(_ -> {
                if (!out.closed() && !out.ended() && !out.writeQueueFull()) out.write(line);
            });
        }
    }

    /** Everybody who listens to the same, and the word they are to hear next. */
    private static final class Channel {
        private final Vertx vertx;
        private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
        private final long signs;
        private boolean waits;
        private boolean quiet = true;
        private String next = "";

        Channel(Vertx vertx) {
            this.vertx = vertx;
            this.signs = vertx.setPeriodic(SIGN_OF_LIFE_MILLIS, _ -> send(":\n\n"));
        }

        /** The first word goes out at once, those that follow closely wait for each other. */
        synchronized void tell(String word) {
            next = word;
            if (waits) return;
            if (quiet) {
                send(line(word));
                pause();
            } else waits = true;
        }

        private void pause() {
            quiet = false;
            vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS).onSuccess(_ -> paused());
        }

        private synchronized void paused() {
            if (!waits) {
                quiet = true;
                return;
            }
            waits = false;
            send(line(next));
            pause();
        }

        private void send(String line) {
            listeners.forEach(listener -> listener.hear(line));
        }

        void end() {
            vertx.cancelTimer(signs);
        }
    }
}
