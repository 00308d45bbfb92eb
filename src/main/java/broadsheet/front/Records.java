package broadsheet.front;

import broadsheet.db.Database;
import broadsheet.discussion.Discussion;
import broadsheet.media.Pictures;
import broadsheet.people.People;
import broadsheet.related.Relations;
import broadsheet.related.Storylines;
import broadsheet.search.Search;
import broadsheet.story.Publications;
import broadsheet.story.Stories;

/** Where pages get what they show. */
public record Records(
        Database database,
        Publications publications,
        Stories stories,
        People people,
        Pictures pictures,
        Search search,
        Discussion discussion) {

    Relations relations() {
        return new Relations(stories);
    }

    Storylines storylines() {
        return new Storylines(stories);
    }
}
