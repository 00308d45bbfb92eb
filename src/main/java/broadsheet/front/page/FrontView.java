package broadsheet.front.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page: {@code front.jte}.
 *
 * @param lead null while nothing has been published
 * @param seconds beside the lead
 * @param latest what is newest of the rest, by time
 * @param opinion the rail of signed views
 * @param strip stories below the lead that stand on their words alone
 * @param mostRead what most readers have open, the most read first; stays empty while nobody counts readers, and then shows
 *     nothing
 */
public record FrontView(
        Head head,
        Frame frame,
        @Nullable TeaserView lead,
        List<TeaserView> seconds,
        List<TeaserView> strip,
        List<TeaserView> opinion,
        List<TeaserView> latest,
        List<TeaserView> mostRead,
        List<Part> parts)
        implements Headed {

    /**
     * A section on the front page.
     *
     * @param lead its first story
     * @param others the rest
     * @param briefs older ones, by their headlines alone
     */
    public record Part(Link section, TeaserView lead, List<TeaserView> others, List<TeaserView> briefs) {}
}
