package broadsheet.front.page;

import broadsheet.story.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where a comment is written: {@code commentform.jte}.
 *
 * @param action where it is sent
 * @param parent spot of the comment it answers; empty for one that begins a thread
 * @param key names this form, so that it can be sent twice and counts once; empty on pages that everybody gets
 * @param trouble what was wrong with it when it was sent; empty when nothing was
 * @param preview what it would look like; null when nobody asked
 * @param signed whether the name is asked for
 */
public record CommentForm(
        Words words,
        String action,
        String parent,
        String key,
        String name,
        String mail,
        String text,
        String trouble,
        @Nullable Document preview,
        boolean signed) {
    /** An empty one for a page that everybody gets. */
    public static CommentForm empty(Words words, String action) {
        return new CommentForm(words, action, "", "", "", "", "", "", null, true);
    }
}
