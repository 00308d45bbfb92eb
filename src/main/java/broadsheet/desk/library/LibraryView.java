package broadsheet.desk.library;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Paging;
import broadsheet.text.Messages;
import java.util.List;

/**
 * The library's pictures: {@code library.jte}.
 *
 * @param query what is looked for
 * @param untold whether only those without a text are shown
 * @param troubles what could not be taken, a sentence each
 * @param script that takes many files at once and shows how far they are
 */
public record LibraryView(
        DeskPage page,
        PageHead head,
        Messages words,
        String query,
        boolean untold,
        List<Card> cards,
        Paging paging,
        EmptyState empty,
        List<String> troubles,
        String script) {
    public LibraryView {
        cards = List.copyOf(cards);
        troubles = List.copyOf(troubles);
    }

    /**
     * @param focus classes that say around which point a frame cuts it off
     * @param untold whether nobody has written a text for readers who cannot see it
     */
    public record Card(
            String name, String address, String image, String alt, String focus, String note, boolean untold) {}
}
