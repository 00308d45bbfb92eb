package broadsheet.people.desk.part;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has just been done, told once on the next screen. It waits until it is sent away or the person goes on: nobody is
 * hurried. Travels from the answer of a form to the next page in a cookie of a minute's life ({@code Flash}).
 *
 * @param sentence "The story is withdrawn."
 * @param undo takes it back; null when it cannot be
 */
public record Toast(String sentence, @Nullable Undo undo) {
    /** The form that takes it back, and what it sends. */
    public record Undo(String label, String address, Map<String, String> fields) {
        public Undo {
            fields = Map.copyOf(fields);
        }
    }

    public static Toast of(String sentence) {
        return new Toast(sentence, null);
    }
}
