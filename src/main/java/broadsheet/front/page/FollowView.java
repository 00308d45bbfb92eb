package broadsheet.front.page;

import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody asks for letters about a conversation, says yes to them, or ends them: {@code follow.jte}.
 *
 * @param said words of these pages
 * @param story headline and address; null when it is not there any more
 * @param action where the form is sent; empty for a page without one
 * @param trouble what was wrong; empty when nothing was
 * @param mail as it was typed; null where none is asked for
 * @param often words, and what is sent for each as its address; the first is chosen
 * @param buttons words, and what is sent as {@code do} for each
 */
public record FollowView(
        Head head,
        Frame frame,
        Messages said,
        String heading,
        String sentence,
        @Nullable Link story,
        String action,
        String trouble,
        @Nullable String mail,
        List<Link> often,
        List<Link> buttons)
        implements Headed {}
