package broadsheet.search.desk;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Listing.Filter;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Paging;
import broadsheet.search.Answer;
import broadsheet.search.Question;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The staff's search.
 *
 * @param said the words of this screen
 * @param question what is looked for
 * @param filters by what it can be narrowed down
 * @param unseen stories that readers do not see
 * @param published stories that they do
 * @param empty what stands there when both are empty
 */
public record SearchDeskView(
        DeskPage page,
        PageHead head,
        Messages said,
        Question question,
        List<Filter> filters,
        List<Row> unseen,
        List<Row> published,
        Paging unseenPages,
        Paging publishedPages,
        EmptyState empty) {
    /**
     * A story.
     *
     * @param address where readers read it; null where they do not
     */
    public record Row(
            List<Answer.Piece> headline,
            List<Answer.Piece> passage,
            @Nullable String address,
            String section,
            Language language,
            Badge badge) {
        public Row {
            headline = List.copyOf(headline);
            passage = List.copyOf(passage);
        }
    }

    public SearchDeskView {
        filters = List.copyOf(filters);
        unseen = List.copyOf(unseen);
        published = List.copyOf(published);
    }

    static Badge badge(String standing, Messages said) {
        return Badge.standing(standing, said.say("standing." + standing.replace(' ', '-')));
    }
}
