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
 * @param signer who is signed in, or how to be; null where there are no accounts
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
        boolean signed,
        @Nullable Signer signer) {
    /** An empty one for a page that everybody gets. */
    public static CommentForm empty(Words words, String action, @Nullable Signer signer) {
        return new CommentForm(words, action, "", "", "", "", "", "", null, true, signer);
    }

    /**
     * Under which name it is sent.
     *
     * @param as what the form says: an account's id, {@code guest}, or nothing where nobody can know
     * @param avatar of who is signed in; null for everybody else
     * @param link where one signs in; null for who is
     * @param button words, and what is sent as {@code do}, to write under the other name; null for none
     * @param apart whether the link is better opened beside this page, so that what was typed stays here
     */
    public record Signer(
            String as,
            String words,
            @Nullable String avatar,
            @Nullable Link link,
            @Nullable Link button,
            boolean apart) {}
}
