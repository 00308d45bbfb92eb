package broadsheet.story.imprint;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * An entry of a menu.
 *
 * @param address a path of the site, or a whole address elsewhere
 */
public record Way(String label, String address) {
    public Way {
        if (label.isBlank() || !leads(address)) throw new IllegalArgumentException("Not a way: " + address);
    }

    /** Whether this leads somewhere: a path of the site, or an https or http address. */
    public static boolean leads(String address) {
        try {
            var uri = new URI(address);
            if (address.startsWith("/")) return !address.startsWith("//") && !address.startsWith("/\\");
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
