package broadsheet.desk.planning;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.PageHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person has before them.
 *
 * @param empty what stands there when nothing waits; null otherwise
 * @param heading of what they may do
 */
public record TodayView(
        DeskPage page,
        PageHead head,
        List<Heap> heaps,
        @Nullable EmptyState empty,
        String heading,
        List<String> duties) {
    /**
     * Things of one kind.
     *
     * @param name for its address on the page
     */
    public record Heap(String name, String heading, Listing things) {}
}
