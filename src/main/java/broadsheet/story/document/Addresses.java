package broadsheet.story.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which addresses may stand in a story. Everything not named here is refused: javascript:, data: and their disguises. */
final class Addresses {
    /** Browsers and mail programs cut longer ones. */
    static final int LONGEST = 2_000;

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> CONTACT = Set.of("mailto", "tel");
    private static final Pattern STORY_PATH = Pattern.compile("/[a-z0-9-]{1,96}/[a-z0-9-]{1,96}");
    private static final Pattern FRAGMENT = Pattern.compile("#[A-Za-z0-9_.:-]{1,200}");

    private Addresses() {}

    static boolean isWeb(String address) {
        return hasScheme(address, WEB);
    }

    static boolean isLink(String address) {
        return isWeb(address)
                || hasScheme(address, CONTACT)
                || isOwnPath(address)
                || FRAGMENT.matcher(address).matches();
    }

    static boolean isStoryPath(String address) {
        return STORY_PATH.matcher(address).matches();
    }

    /** A path of this site. Two slashes, or a slash and a backslash, would lead to another host. */
    private static boolean isOwnPath(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && parse(address) != null;
    }

    private static boolean hasScheme(String address, Set<String> schemes) {
        var uri = parse(address);
        if (uri == null || uri.getScheme() == null) return false;
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!schemes.contains(scheme)) return false;
        return !WEB.contains(scheme) || (uri.getHost() != null && uri.getRawUserInfo() == null);
    }

    private static @Nullable URI parse(String address) {
        if (address.isEmpty() || address.length() > LONGEST) return null;
        try {
            return new URI(address);
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
