package broadsheet.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may change something. A browser says by itself where a form came from ({@code Sec-Fetch-Site}, and before that
 * {@code Origin}), so no token is needed and every reader can be given the same page. What says neither is refused,
 * unless it carries a bearer token: no other site can make a browser send one.
 */
final class SameOrigin {
    static final String FROM_ELSEWHERE =
            "This was sent from another site, so nothing was changed; please open the page here and send it again.";

    private final String origin;

    SameOrigin(URI base) {
        this.origin = origin(base);
    }

    boolean allows(Request request) {
        if (request.method().onlyLooks()) return true;
        Optional<String> origin = request.header("origin");
        Optional<String> site = request.header("sec-fetch-site");
        if (site.isPresent()) {
            return switch (site.get()) {
                case "same-origin" -> true;
                // Typed or bookmarked: nobody's page asked for it.
                case "none" -> origin.isEmpty() || isOurs(origin.get());
                default -> false;
            };
        }
        return origin.map(this::isOurs).orElseGet(() -> carriesToken(request));
    }

    private boolean isOurs(String other) {
        return other.equals(origin);
    }

    private static boolean carriesToken(Request request) {
        return request.header("authorization").orElse("").regionMatches(true, 0, "Bearer ", 0, 7);
    }

    /** The origin as browsers write it: lower case, and without the port that the scheme implies. */
    private static String origin(URI base) {
        String scheme = base.getScheme().toLowerCase(Locale.ROOT);
        String host = base.getHost().toLowerCase(Locale.ROOT);
        int implied = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + host + (base.getPort() < 0 || base.getPort() == implied ? "" : ":" + base.getPort());
    }
}
