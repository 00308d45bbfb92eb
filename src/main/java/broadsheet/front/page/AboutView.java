package broadsheet.front.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a topic: {@code about.jte}.
 *
 * @param names how else it is called, in one line; may be empty
 * @param wikidata leads to its entry there
 * @param said what they said, newest first
 * @param allSaid leads to more of it; null where there is none
 */
public record AboutView(
        String names,
        @Nullable Link wikidata,
        List<Link> storylines,
        List<SaidView> said,
        @Nullable String allSaid) {}
