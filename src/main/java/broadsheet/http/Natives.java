package broadsheet.http;

import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.net.OpenSSLEngineOptions;
import io.vertx.core.net.SSLEngineOptions;
import io.vertx.core.transport.Transport;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which native libraries really load on this machine. */
public final class Natives {
    private Natives() {}

    /** The fastest transport that loads and that this machine's system allows; docs/decisions/0005 has the figures. */
    static Transport transport() {
        return Stream.of(Transport.IO_URING, Transport.EPOLL, Transport.KQUEUE)
                .filter(each -> each != null && each.available())
                .findFirst()
                .orElse(Transport.NIO);
    }

    /** Its name: {@code io_uring}, {@code epoll}, {@code kqueue}, {@code nio}. */
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

    /** Why a fast transport is in use and the fastest for this system is not; empty when all is well. */
    public static Optional<String> whyNotFastest() {
        return transport() == Transport.EPOLL ? why(Transport.IO_URING, "io_uring") : Optional.empty();
    }

    private static Optional<String> why(Transport missing, String name) {
        if (missing == null) return Optional.of(name + " is not on the class path");
        Throwable cause = missing.unavailabilityCause();
        return Optional.of(name + " does not load" + (cause == null ? "" : ": " + cause.getMessage()));
    }

    /** What encrypts: a native library where it loads, else the JDK; docs/decisions/0007 has the figures. */
    static SSLEngineOptions tls() {
        return OpenSSLEngineOptions.isAvailable() ? new OpenSSLEngineOptions() : new JdkSSLEngineOptions();
    }

    /** Its name: {@code BoringSSL} or {@code JDK}. */
    public static String tlsName() {
        return OpenSSLEngineOptions.isAvailable() ? "BoringSSL" : "JDK";
    }

    /** Whether pages can be compressed with brotli. */
    public static boolean hasBrotli() {
        return Squeeze.hasBrotli();
    }
}
