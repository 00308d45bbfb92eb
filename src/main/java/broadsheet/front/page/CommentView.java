package broadsheet.front.page;

import broadsheet.story.document.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment: {@code comment.jte}.
 *
 * @param anchor its id on every page
 * @param address where it is found for good
 * @param actions where it is answered, recommended and reported: the address these begin with; null when they are not offered
 * @param name as its writer gave it
 * @param badge what its writer is to the paper; empty for readers
 * @param profile of a member of staff
 * @param answered whom it answers, where that is not plain from where it stands
 * @param mark stands in place of the words when they cannot be read; else empty
 * @param notice to its own writer; else empty
 * @param open whether it can be answered
 * @param replies right below it
 * @param member whose account it was written under; null for guests and staff
 * @param folded stands before what is folded away; empty when nothing is
 */
public record CommentView(
        String anchor,
        String address,
        @Nullable String actions,
        String name,
        String badge,
        @Nullable String profile,
        @Nullable Link answered,
        Told when,
        Document body,
        String mark,
        String notice,
        boolean edited,
        boolean picked,
        boolean open,
        int recommendations,
        List<CommentView> replies,
        @Nullable Member member,
        String folded) {

    /** Only to be read. */
    public CommentView withoutActions() {
        return new CommentView(
                anchor,
                address,
                null,
                name,
                badge,
                profile,
                answered,
                when,
                body,
                mark,
                notice,
                edited,
                picked,
                open,
                recommendations,
                replies,
                member,
                folded);
    }

    /**
     * What is told of an account.
     *
     * @param by names the account to the script that folds comments away
     * @param since when it was opened, in words
     */
    public record Member(String by, String avatar, String since) {}
}
