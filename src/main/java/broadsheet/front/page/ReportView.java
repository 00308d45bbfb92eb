package broadsheet.front.page;

import java.util.List;

/**
 * Where a comment is reported: {@code report.jte}.
 *
 * @param reasons words, and what is sent for each as its address
 * @param trouble what was wrong; empty when nothing was
 * @param notice where a formal notice of illegal content is written
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
        Link notice)
        implements Headed {}
