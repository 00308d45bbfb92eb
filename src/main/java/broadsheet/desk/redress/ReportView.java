package broadsheet.desk.redress;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Chart;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.people.desk.part.Tabs;
import java.util.List;

/**
 * Figures of some months: {@code report.jte}.
 *
 * @param periods that can be chosen
 * @param sentences what the figures say in words
 * @param rejections heading of the charts
 * @param nothing stands there when nothing was decided at all
 */
public record ReportView(
        DeskPage page,
        PageHead head,
        Tabs tabs,
        Tabs periods,
        List<String> sentences,
        String rejections,
        List<Chart> charts,
        List<Headed> tables,
        EmptyState nothing) {
    /** A table below its heading. */
    public record Headed(String heading, Table table) {}
}
