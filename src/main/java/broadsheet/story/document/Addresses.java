package broadsheet.story.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which addresses may stand in a story. Everything not named here is refused: javascript:, data: and their disguises. */
final class Addresses {
    /** Browsers and mail programs cut longer ones. */
    static final int LONGEST = 2_000;

    private static final int DIGEST_LETTERS = 24;
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> CONTACT = Set.of("mailto", "tel");
    private static final Pattern STORY_PATH = Pattern.compile("/[a-z0-9-]{1,96}/[a-z0-9-]{1,96}");
    private static final Pattern FRAGMENT = Pattern.compile("#[A-Za-z0-9_.:-]{1,200}");

    /** A host and port, also with letters that java.net.URI takes for no host: bücher.example, my_blog.example. */
    private static final Pattern HOST =
            Pattern.compile("([\\p{L}\\p{M}\\p{N}_-][\\p{L}\\p{M}\\p{N}._-]*|\\[[0-9a-fA-F:.]+])(:[0-9]{0,5})?");

    /** What people leave in addresses though it should be written as %20 and the like. */
    private static final Pattern UNENCODED = Pattern.compile("[ \"<>^`{|}]|%(?![0-9A-Fa-f]{2})");

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

    /** The address with what a browser would have encoded encoded; whether it may be used is another question. */
    static String mended(String raw) {
        var address = raw.strip();
        if (address.length() > LONGEST) return address;
        return UNENCODED.matcher(address).replaceAll(found -> encoded(found.group()));
    }

    private static String encoded(String character) {
        return "%%%02X".formatted(character.getBytes(StandardCharsets.US_ASCII)[0]);
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
        return !WEB.contains(scheme)
                || uri.getRawAuthority() != null
                        && HOST.matcher(uri.getRawAuthority()).matches();
    }

    /** A short name for an address, the same for ever. */
    static String digest(String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LETTERS);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
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
