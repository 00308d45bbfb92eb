package broadsheet.people.desk.part;

import java.util.List;
import java.util.Map;

/**
 * Asks once before something grave, in the person's place. Opened by an {@link Action#asking}; the focus goes in and comes
 * back by itself, Escape closes. Without a script the action leads to a page that asks with the same template.
 *
 * @param id by which an action opens it
 * @param question "Withdraw this story?"
 * @param sentence what will happen, and whether it can be undone
 * @param fields what has to be said with it, such as a reason
 * @param yes the verb again, never "OK"
 * @param address the form is sent to
 * @param hidden sent along
 */
public record Dialog(
        String id,
        String question,
        String sentence,
        List<Field> fields,
        String yes,
        Action.Weight weight,
        String address,
        Map<String, String> hidden) {
    public Dialog {
        fields = List.copyOf(fields);
        hidden = Map.copyOf(hidden);
    }
}
