package broadsheet.related.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story or a storyline in a list, and what can be decided about it.
 *
 * @param id what is sent with the decision
 * @param language of the title; null where it is not known
 * @param notes small words below the title
 * @param news what was new in it; may be empty
 */
public record Pick(
        String id,
        String title,
        String address,
        @Nullable String language,
        List<String> notes,
        String news,
        List<Deed> deeds) {
    public Pick {
        notes = List.copyOf(notes);
        deeds = List.copyOf(deeds);
    }

    /**
     * A button.
     *
     * @param word under which the decision is sent
     */
    public record Deed(String word, String label) {}
}
