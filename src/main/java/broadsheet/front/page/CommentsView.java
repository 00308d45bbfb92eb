package broadsheet.front.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of comments without the story: {@code comments.jte}.
 *
 * @param story headline and address
 * @param answered the comment that is being answered; null when none is
 * @param discussion null where only the form stands
 * @param form to write in; null where the discussion has its own, or nothing can be written
 * @param follow where answers can be had by mail; null where they cannot
 * @param own what can be done with one's own comment; null on everybody's pages
 */
public record CommentsView(
        Head head,
        Frame frame,
        Words words,
        Link story,
        String heading,
        String sentence,
        @Nullable CommentView answered,
        @Nullable DiscussionView discussion,
        @Nullable CommentForm form,
        @Nullable OwnView own,
        @Nullable Link follow)
        implements Headed {

    /**
     * @param action where a change is sent
     * @param form to change it in; null when it is too late
     * @param removable whether it can be taken back
     * @param rulings what was decided about it, and why
     */
    public record OwnView(String action, @Nullable CommentForm form, boolean removable, List<RulingView> rulings) {}
}
