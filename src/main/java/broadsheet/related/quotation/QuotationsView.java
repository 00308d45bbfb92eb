package broadsheet.related.quotation;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of quotations that wait.
 *
 * @param said the words of this screen
 * @param refusal why the last decision did not count
 * @param waiting how many there are, in a sentence
 * @param topics whose words they may be; the first is nobody
 */
public record QuotationsView(
        DeskPage page,
        PageHead head,
        Messages said,
        @Nullable Notice refusal,
        String waiting,
        List<Control.Option> topics,
        List<Row> rows,
        EmptyState empty) {

    /** One quotation, and when its story was published. */
    public record Row(Quotation quotation, Cell.When when) {
        /** The topic's slug; empty when nobody knows. */
        public String topic() {
            return quotation.topic() == null ? "" : quotation.topic().text();
        }
    }

    public QuotationsView {
        topics = List.copyOf(topics);
        rows = List.copyOf(rows);
    }
}
