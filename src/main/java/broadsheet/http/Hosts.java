package broadsheet.http;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names under which the site may be asked for. Whoever asks for another one either was led here by somebody else's
 * name for our address or wants a forged name to end up in a page; both are told where the site is. The port does not
 * matter: it is often changed on the way, by a proxy or a container, and never looked at.
 */
final class Hosts {
    private static final Pattern SHAPE =
            Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?)\\.?(?::\\d{0,5})?");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI base;
    private final Set<String> names = new LinkedHashSet<>();

    /** @param others names besides the one of the base address */
    Hosts(URI base, List<String> others) {
        this.base = base;
        names.add(base.getHost().toLowerCase(Locale.ROOT));
        if (names.stream().anyMatch(LOOPBACK::contains)) names.addAll(LOOPBACK);
        others.forEach(other -> names.add(name(other)));
    }

    private static String name(String other) {
        String name = other.toLowerCase(Locale.ROOT);
        var read = SHAPE.matcher(name);
        if (!read.matches() || !read.group(1).equals(name)) {
            throw new IllegalArgumentException("Not a host name: " + other);
        }
        return name;
    }

    /** Whether a Host header, or what HTTP/2 has in its place, names us. */
    boolean isOurs(String host) {
        if (names.contains(host)) return true;
        var read = SHAPE.matcher(host.toLowerCase(Locale.ROOT));
        return read.matches() && names.contains(read.group(1));
    }

    /** What is said to those who ask for another one. */
    Refused refusal() {
        return new Refused(421, "The name you asked for is not one of this site's; it is at " + base + "/.");
    }
}
