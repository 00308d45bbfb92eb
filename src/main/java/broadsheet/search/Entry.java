package broadsheet.search;

import broadsheet.story.Kind;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A story as the index keeps it.
 *
 * @param story its identifier
 * @param revision number of the state that is kept
 * @param month in which it was published, by the paper's clocks
 * @param people the staff among its authors
 * @param byline the names of all who wrote it
 * @param subject what stands around the headline: kicker, dateline, the names of topics
 * @param text standfirst and body, a blank line between paragraphs
 */
record Entry(
        String story,
        int revision,
        Instant published,
        YearMonth month,
        Slug section,
        Kind kind,
        Language language,
        List<Slug> people,
        List<Slug> topics,
        String headline,
        String byline,
        String subject,
        String text) {
    Entry {
        people = List.copyOf(people);
        topics = List.copyOf(topics);
    }
}
