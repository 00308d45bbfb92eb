package broadsheet.html.theme;

import org.jspecify.annotations.Nullable;

/**
 * Words for a reader. They are text: what they hold is escaped when they are printed.
 *
 * @param language set when it is not the page's own
 * @param direction set when it is not the page's own
 */
public record Said(
        String text, @Nullable String language, @Nullable String direction) {
    /** In the page's own language. */
    public static Said here(String text) {
        return new Said(text, null, null);
    }
}
