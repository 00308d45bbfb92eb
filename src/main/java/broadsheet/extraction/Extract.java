package broadsheet.extraction;

import broadsheet.story.document.Document;
import broadsheet.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a page copied or saved from somewhere. Text that is not there is empty, never guessed.
 *
 * @param title the headline, without the kicker and the name of the site
 * @param kicker the word or two above it
 * @param standfirst the sentence or two below it
 * @param byline the writers' names, one each
 * @param published when the page says it was first published
 * @param modified when the page says it was last changed
 * @param language as declared, or as the words show
 * @param direction the way its lines run
 * @param site the name of the site it is from
 * @param image the address of its main picture
 * @param body the story itself, direct quotations marked
 * @param dropped what stood on the page and is no part of it, in the order of the page
 */
public record Extract(
        String title,
        String kicker,
        String standfirst,
        List<String> byline,
        @Nullable Moment published,
        @Nullable Moment modified,
        @Nullable Language language,
        Language.Direction direction,
        String site,
        String image,
        Document body,
        List<Dropped> dropped) {
    public Extract {
        byline = List.copyOf(byline);
        dropped = List.copyOf(dropped);
    }
}
