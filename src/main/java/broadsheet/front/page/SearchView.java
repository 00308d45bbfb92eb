package broadsheet.front.page;

import java.util.List;

/**
 * What was found: {@code search.jte}.
 *
 * @param query as it was typed; empty when nothing has been asked yet
 * @param places authors, topics and sections of that name
 * @param reach how many of the newest stories were looked through
 */
public record SearchView(
        Head head, Frame frame, String query, List<Link> places, List<TeaserView> stories, int reach) {}
