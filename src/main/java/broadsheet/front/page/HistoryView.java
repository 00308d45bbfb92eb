package broadsheet.front.page;

import broadsheet.story.Comparison;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a story said before: {@code history.jte}.
 *
 * @param words in the story's language
 * @param story as it is now
 * @param states the newest first
 */
public record HistoryView(Head head, Frame frame, Words words, Link story, List<State> states) implements Headed {
    /**
     * What readers could see from a moment on.
     *
     * @param kind of change, for the style sheet
     * @param note what readers were told; may be empty
     * @param changes against the state before; null for the first
     */
    public record State(
            String kind,
            String label,
            Told since,
            String note,
            @Nullable Comparison changes) {}

    public HistoryView {
        states = List.copyOf(states);
    }
}
