package broadsheet.people.account.screen;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The logbook.
 *
 * @param said the words of this screen
 * @param query what is searched for
 * @param who whose lines are shown; empty for everybody's
 * @param older address of the lines before; null at the end
 */
public record LogbookView(
        DeskPage page,
        PageHead head,
        Messages said,
        String query,
        String who,
        List<Control.Option> people,
        Table table,
        @Nullable String older) {}
