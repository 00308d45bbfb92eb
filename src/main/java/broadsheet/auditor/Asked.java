package broadsheet.auditor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * A request that a page made.
 *
 * @param kind as the browser calls it: {@code Script}, {@code Image}, {@code Document}, {@code WebSocket}…
 * @param held whether the browser kept it back, because the page's own policy forbids it
 */
public record Asked(String address, String kind, boolean held) {
    /** Host, and the port where it is not the usual one; empty for what leaves no machine, such as {@code data:}. */
    String host() {
        return hostOf(address);
    }

    static String hostOf(String address) {
        try {
            var uri = new URI(address.replaceAll("[?#].*", ""));
            var scheme = String.valueOf(uri.getScheme());
            if (uri.getHost() == null || !scheme.matches("https?|wss?")) return "";
            boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.endsWith("s") ? 443 : 80);
            var host = uri.getHost().toLowerCase(Locale.ROOT);
            return usual ? host : host + ":" + uri.getPort();
        } catch (URISyntaxException unreadable) {
            return "";
        }
    }
}
