package broadsheet.front;

import broadsheet.consent.Consent;
import broadsheet.db.Database;
import broadsheet.discussion.Discussion;
import broadsheet.html.theme.Theme;
import broadsheet.media.Pictures;
import broadsheet.people.People;
import broadsheet.related.Relations;
import broadsheet.related.Storylines;
import broadsheet.related.quotation.Quoted;
import broadsheet.search.Search;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Where pages get what they show.
 *
 * @param theme that the paper wears
 */
public record Records(
        Database database,
        Publications publications,
        Stories stories,
        People people,
        Pictures pictures,
        Search search,
        Discussion discussion,
        Function<Handle, Theme> theme,
        Consent consent) {

    Relations relations() {
        return new Relations(stories);
    }

    Quoted quoted() {
        return new Quoted(stories);
    }

    Storylines storylines() {
        return new Storylines(stories);
    }
}
