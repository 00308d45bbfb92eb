package broadsheet.front.page;

import broadsheet.story.document.DocumentView;
import broadsheet.story.document.ShownPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story: {@code story.jte}.
 *
 * @param words in the story's language
 * @param form the kind as it is stored, and "long" for a long read, for the style sheet
 * @param label the kind in words
 * @param minutes how long a long read takes, in words; empty for the others
 * @param changed the last change readers were told of
 * @param picture the lead picture
 * @param corrected which sentence at the top leads to the notes; null without notes
 * @param address whole, to be copied
 * @param thread the storyline it belongs to
 * @param also what to read next
 * @param mail what opens a letter with the address in it
 * @param discussion what readers say of it; null where nobody may and nobody has
 * @param revised whether it once said something else
 */
public record StoryView(
        Head head,
        Frame frame,
        Words words,
        String form,
        Link section,
        String label,
        String minutes,
        String kicker,
        String headline,
        String standfirst,
        List<BylineView> bylines,
        String dateline,
        Told published,
        @Nullable Told changed,
        @Nullable ShownPicture picture,
        @Nullable String corrected,
        DocumentView body,
        List<NoteView> notes,
        List<Link> topics,
        String address,
        String mail,
        @Nullable StripView thread,
        List<SuggestionView> also,
        List<TeaserView> more,
        @Nullable DiscussionView discussion,
        boolean revised)
        implements Headed {
    private static final int WORTH_CONTENTS = 3;

    /** The language our own words are in, where it is not the story's. */
    public @Nullable String told() {
        return words.languageOn(head.language());
    }

    /** The direction of our own words, where they are not in the story's language. */
    public @Nullable String toldDirection() {
        return words.directionOn(head.language());
    }

    /** Where in a long read there is something to jump to. */
    public List<DocumentView.Place> places() {
        var places = body.places().stream().filter(place -> place.level() == 2).toList();
        return minutes.isEmpty() || places.size() < WORTH_CONTENTS ? List.of() : places;
    }
}
