package broadsheet.front.page;

import broadsheet.search.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found: {@code search.jte}.
 *
 * @param asked what was asked, as the form shows it
 * @param answered whether anything was asked at all
 * @param total how many stories fit
 * @param results those of this page
 * @param notes sentences about how it was found; may be empty
 * @param meant the same question as it was probably meant; null if it was understood
 * @param wider the question without its filters, when nothing was found; null otherwise
 * @param places authors, topics and sections of that name
 * @param facets by what it can be narrowed down
 * @param newest stories for who has found nothing
 * @param script shows what is found while somebody types
 */
public record SearchView(
        Head head,
        Frame frame,
        Asked asked,
        boolean answered,
        int total,
        List<Result> results,
        List<String> notes,
        @Nullable Link meant,
        @Nullable Link wider,
        List<Link> places,
        List<Facet> facets,
        Turning turning,
        List<TeaserView> newest,
        String script)
        implements Headed {

    /**
     * The question.
     *
     * @param words as typed
     * @param from ISO date; may be empty
     * @param to ISO date; may be empty
     * @param kept other fields that another question keeps
     * @param orders in which answers can come
     * @param chosen filters; each leads to the question without it
     */
    public record Asked(String words, String from, String to, List<Field> kept, List<Link> orders, List<Link> chosen) {}

    /** A hidden field of a form. */
    public record Field(String name, String value) {}

    /** A story with the words marked. */
    public record Result(TeaserView story, List<Answer.Piece> headline, List<Answer.Piece> passage) {}

    /** A way to narrow down. */
    public record Facet(String name, List<Choice> choices) {}

    /**
     * A value to choose, or to take back if it is chosen.
     *
     * @param count how many stories it leaves, in figures
     */
    public record Choice(Link link, String count) {}

    /**
     * The way through the pages.
     *
     * @param number of this one
     */
    public record Turning(
            int number, @Nullable String previous, @Nullable String next) {}
}
