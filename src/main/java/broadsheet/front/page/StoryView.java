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
 * @param changed the last change readers were told of
 * @param picture the lead picture
 * @param corrected which sentence at the top leads to the notes; null without notes
 * @param address whole, to be copied
 * @param thread the storyline it belongs to
 * @param also what to read next
 * @param mail what opens a letter with the address in it
 */
public record StoryView(
        Head head,
        Frame frame,
        Words words,
        String form,
        Link section,
        String label,
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
        @Nullable ThreadView thread,
        List<SuggestionView> also,
        List<TeaserView> more) {}
