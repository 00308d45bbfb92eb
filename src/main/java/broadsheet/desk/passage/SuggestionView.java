package broadsheet.desk.passage;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.PageHead;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody writes what they would change.
 *
 * @param address of the story
 * @param version that the form writes over
 * @param older whether the story was changed since they began
 * @param markdown the text for where no script runs; null where Markdown cannot say it without loss
 * @param scripts that make it typed in place
 * @param words of that surface, as JSON
 */
public record SuggestionView(
        DeskPage page,
        PageHead head,
        Messages said,
        String address,
        int version,
        boolean older,
        @Nullable Field markdown,
        Language language,
        List<String> scripts,
        String words) {
    public SuggestionView {
        scripts = List.copyOf(scripts);
    }
}
