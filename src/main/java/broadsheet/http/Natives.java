package broadsheet.http;

import io.vertx.core.transport.Transport;
import java.util.Locale;
import java.util.Optional;

/** Which native libraries really load on this machine. */
public final class Natives {
    private Natives() {}

    /** The fastest transport there is: the system's own where its library loads, else the JDK's. */
    static Transport transport() {
        Transport fast = Transport.nativeTransport();
        return fast != null && fast.available() ? fast : Transport.NIO;
    }

    /** Its name: {@code epoll}, {@code kqueue}, {@code nio}. */
    public static String transportName() {
        return transport().name();
    }

    /** Why the system's own transport is not in use though there is one for this system; empty when all is well. */
    public static Optional<String> whyNotNative() {
        if (transport() != Transport.NIO) return Optional.empty();
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("linux")) return why(Transport.EPOLL, "epoll");
        return system.contains("mac") ? why(Transport.KQUEUE, "kqueue") : Optional.empty();
    }

    private static Optional<String> why(Transport missing, String name) {
        if (missing == null) return Optional.of(name + " is not on the class path");
        Throwable cause = missing.unavailabilityCause();
        return Optional.of(name + " does not load" + (cause == null ? "" : ": " + cause.getMessage()));
    }

    /** Whether pages can be compressed with brotli. */
    public static boolean hasBrotli() {
        return Squeeze.hasBrotli();
    }
}
