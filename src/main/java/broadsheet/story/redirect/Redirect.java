package broadsheet.story.redirect;

import java.util.Locale;

/**
 * An address that once was something, and where it leads now.
 *
 * @param path decoded, in small letters, without a slash at its end
 * @param target a path of this site or an https address, encoded as a header needs it
 * @param hits how often somebody was led on
 */
public record Redirect(String path, String target, long hits) {
    /** The form in which addresses are compared. */
    public static String known(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') end--;
        return path.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
