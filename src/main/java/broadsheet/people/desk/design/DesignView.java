package broadsheet.people.desk.design;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Avatar;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Chart;
import broadsheet.people.desk.part.Command;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.people.desk.part.Dialog;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FirstSteps;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Progress;
import broadsheet.people.desk.part.Table;
import broadsheet.people.desk.part.Tabs;
import broadsheet.people.desk.part.Toast;
import java.util.List;

/**
 * The design page: {@code design.jte}.
 *
 * @param width in CSS pixels that the parts have
 * @param sheets the same parts by day and by night
 * @param readersHeading above the elements of readers' pages
 * @param readers address of a page with all of those
 */
public record DesignView(
        DeskPage page,
        PageHead head,
        Tabs directions,
        Tabs widths,
        String width,
        List<Sheet> sheets,
        String readersHeading,
        String readers) {

    /** Where a sheet's parts come from, in the order of the page. */
    public static final List<String> COLOURS = List.of(
            "paper", "raised", "tint", "ink", "soft", "rule", "line", "accent", "second", "good", "caution", "danger");

    /**
     * One of each part.
     *
     * @param name makes ids on the page: day, night
     * @param heading above it
     * @param scheme light or dark
     * @param pangram a line to show type with
     */
    public record Sheet(
            String name,
            String heading,
            String scheme,
            String pangram,
            DeskWords words,
            PageHead pageHead,
            Tabs tabs,
            List<Action> actions,
            List<Badge> badges,
            List<Avatar> avatars,
            List<Notice> notices,
            FormErrors errors,
            List<Field> fields,
            Listing listing,
            Listing searched,
            Table table,
            EmptyState empty,
            FirstSteps steps,
            Dialog dialog,
            List<Command> commands,
            Toast toast,
            Progress progress,
            List<Chart> charts) {}
}
