package broadsheet.front.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readers say below a story: {@code discussion.jte}.
 *
 * @param words in the story's language
 * @param story its whole address
 * @param heading with the number of comments
 * @param count of comments readers can read
 * @param orders ways to look at them, the present one marked; empty when there is little to order
 * @param picks of the editors
 * @param pager through the pages
 * @param live where new comments are told; null when they are not
 * @param latest where the newest stand
 * @param closed why nothing can be written; empty when it can
 * @param form to write in; null where nothing can be written
 * @param script address of what tells of new comments; null where nothing is told
 * @param me where the script asks who is signed in; null where nobody can be
 */
public record DiscussionView(
        Words words,
        String story,
        String heading,
        int count,
        List<Link> orders,
        List<CommentView> picks,
        List<ThreadView> threads,
        Pager pager,
        @Nullable String live,
        String latest,
        String closed,
        @Nullable CommentForm form,
        @Nullable String script,
        @Nullable String me) {

    public DiscussionView withPicks(List<CommentView> others) {
        return new DiscussionView(
                words, story, heading, count, orders, others, threads, pager, live, latest, closed, form, script, me);
    }

    public DiscussionView withPager(Pager other) {
        return new DiscussionView(
                words, story, heading, count, orders, picks, threads, other, live, latest, closed, form, script, me);
    }

    /** Nothing to choose and nothing to write: one thread, or what one's own comment stands among. */
    public DiscussionView withoutOrders() {
        return new DiscussionView(
                words,
                story,
                heading,
                count,
                List.of(),
                picks,
                threads,
                pager,
                null,
                latest,
                "",
                null,
                me == null ? null : script,
                me);
    }

    /** Nothing that a script would do, and another way through the pages. */
    public DiscussionView withoutScript(Pager other) {
        return new DiscussionView(
                words, story, heading, count, List.of(), picks, threads, other, null, latest, closed, form, null, null);
    }
}
