package broadsheet.front.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a comment is reported: {@code report.jte}.
 *
 * @param reasons words, and what is sent for each as its address
 * @param trouble what was wrong; empty when nothing was
 * @param mute where the writer is muted; null where nobody can be
 */
public record ReportView(
        Head head,
        Frame frame,
        Words words,
        Link story,
        CommentView comment,
        String action,
        List<Link> reasons,
        String note,
        String trouble,
        @Nullable Link mute)
        implements Headed {}
