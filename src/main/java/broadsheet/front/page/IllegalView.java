package broadsheet.front.page;

import broadsheet.discussion.redress.NoticeDraft;
import broadsheet.text.Messages;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A notice of illegal content, to be written or as it was sent: {@code illegal.jte}.
 *
 * @param story headline and address; null on the page of one that was sent
 * @param comment it is about; null there too
 * @param exact address of the comment, whole
 * @param draft as it was typed
 * @param gaps what the law asks for and is not there
 * @param trouble why it was not taken; empty when it was, or nothing was sent
 * @param report address of the usual report
 * @param ruling what was said of it; null for the form
 */
public record IllegalView(
        Head head,
        Frame frame,
        Messages said,
        String heading,
        @Nullable Link story,
        @Nullable CommentView comment,
        String exact,
        String action,
        NoticeDraft draft,
        Set<NoticeDraft.Gap> gaps,
        String trouble,
        String report,
        @Nullable RulingView ruling)
        implements Headed {

    /** What is said below a field; empty for nothing. */
    public String gap(NoticeDraft.Gap gap) {
        return gaps.contains(gap) ? said.say("gap." + gap.name().toLowerCase(java.util.Locale.ROOT)) : "";
    }
}
