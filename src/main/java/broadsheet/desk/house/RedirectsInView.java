package broadsheet.desk.house;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a file of old addresses comes in.
 *
 * @param done what came of the last one; null before
 * @param bad a sentence for each line that was left out
 */
public record RedirectsInView(
        DeskPage page,
        PageHead head,
        Field file,
        String send,
        @Nullable Notice done,
        List<String> bad) {
    public RedirectsInView {
        bad = List.copyOf(bad);
    }

    public FormErrors errors() {
        return new FormErrors(List.of(file));
    }
}
