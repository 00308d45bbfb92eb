package broadsheet.front.page;

import broadsheet.story.document.ShownPicture;
import org.jspecify.annotations.Nullable;

/**
 * A story in a list.
 *
 * @param kicker the word or two above the headline; may be empty
 * @param kind the story's kind as it is stored, for the style sheet
 * @param label the kind in words; empty for news, which needs none
 * @param labelLanguage of the label, where it is not the story's
 * @param names of its authors; empty where they are not told
 * @param language set when it is not the page's own
 * @param direction set when it is not the page's own
 * @param picture null when there is none or no room for it
 * @param portrait of its author, where it is shown
 */
public record TeaserView(
        String address,
        String kicker,
        String headline,
        String standfirst,
        String kind,
        String label,
        @Nullable String labelLanguage,
        String names,
        Told published,
        @Nullable String language,
        @Nullable String direction,
        @Nullable ShownPicture picture,
        @Nullable ShownPicture portrait) {

    /** The same, signed. */
    public TeaserView by(String signedBy, @Nullable ShownPicture face) {
        return new TeaserView(
                address,
                kicker,
                headline,
                standfirst,
                kind,
                label,
                labelLanguage,
                signedBy,
                published,
                language,
                direction,
                picture,
                face);
    }
}
