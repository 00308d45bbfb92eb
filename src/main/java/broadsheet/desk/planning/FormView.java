package broadsheet.desk.planning;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form of the calendar.
 *
 * @param notice what is to be known first, such as a refusal that concerns no single field; null for nothing
 * @param hidden sent along
 * @param does the verb on its button; empty where there is nothing to send
 * @param others what else can be done
 */
public record FormView(
        DeskPage page,
        PageHead head,
        @Nullable Notice notice,
        List<String> facts,
        String action,
        Map<String, String> hidden,
        List<Field> fields,
        String does,
        List<Action> others) {}
