package broadsheet.desk.moderation;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Tabs;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A queue.
 *
 * @param queue its word
 * @param cards what the moderator was given of it
 * @param reasons a comment can be refused for
 * @param script that adds the keys
 */
public record ModerationView(
        DeskPage page,
        PageHead head,
        Messages words,
        String queue,
        Tabs tabs,
        List<Card> cards,
        List<Choice> reasons,
        EmptyState nothing,
        @Nullable String older,
        String script) {

    /** A reason, its word on the screen, and its key. */
    public record Choice(String word, String label, String key) {}

    /**
     * A comment.
     *
     * @param where the headline of its story
     * @param address of the story
     * @param why it is here
     * @param signs what it was judged by, or what was complained about
     * @param record of its writer, in words
     * @param text as it was typed
     * @param answers what it answers, in a few words; empty for none
     */
    public record Card(
            String id,
            String name,
            Badge standing,
            String moment,
            String machine,
            String where,
            String address,
            String why,
            List<String> signs,
            String record,
            boolean banned,
            boolean readable,
            boolean picked,
            boolean known,
            String text,
            String answers) {}

    /** A comment with everything around it: {@code comment.jte}. */
    public record Whole(
            DeskPage page,
            PageHead head,
            Messages words,
            Card card,
            List<Choice> reasons,
            List<Card> before,
            List<Card> after,
            List<Card> others,
            List<Line> reports,
            List<Line> edits,
            List<Line> decisions,
            List<Line> notes,
            boolean notable,
            String script) {}

    /** Something that happened. */
    public record Line(String moment, String who, String words) {}
}
