package broadsheet.desk.editor;

import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Field;
import java.util.List;

/**
 * One thing that can be done with a story, with the form that does it.
 *
 * @param name last part of the address it is sent to
 * @param heading what it does
 * @param lead what follows from it
 * @param wrong what stands against it as a whole; may be empty
 */
public record Panel(
        String name,
        String heading,
        String lead,
        String address,
        List<Field> fields,
        Action.Weight weight,
        String does,
        String wrong) {
    public Panel {
        fields = List.copyOf(fields);
    }
}
