package broadsheet.desk.planning;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Tabs;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of a week or a day.
 *
 * @param range which days these are
 * @param ways to the days before, to today, to the days after
 * @param person whose entries alone are shown; empty for everybody's
 * @param empty what stands there when no day holds anything; null otherwise
 * @param moves whether this person may move things
 */
public record CalendarView(
        DeskPage page,
        PageHead head,
        Tabs tabs,
        Messages said,
        String range,
        String zone,
        List<Action> ways,
        List<Control.Option> people,
        String person,
        String asked,
        boolean single,
        boolean moves,
        List<Day> days,
        @Nullable EmptyState empty,
        String script) {

    /**
     * One day.
     *
     * @param date as addresses say it
     * @param clocks a sentence on days whose clocks change; else empty
     * @param add where something is planned for it; empty for whoever may not
     */
    public record Day(
            String date, String label, String address, boolean today, String clocks, String add, List<Card> cards) {}

    /**
     * Something in it.
     *
     * @param key what it is: why and its identifier
     * @param from the moment it stands at, in milliseconds
     * @param time on the wall; empty for the whole day
     * @param machine the same for programs
     * @param move where it is moved without a script; empty for what stays
     * @param focus whether it has just been moved
     */
    public record Card(
            String key,
            String why,
            long from,
            String time,
            String machine,
            String title,
            @Nullable String language,
            String address,
            Badge badge,
            List<String> notes,
            boolean overdue,
            String move,
            boolean focus) {}
}
