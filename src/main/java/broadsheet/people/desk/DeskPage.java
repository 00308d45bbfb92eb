package broadsheet.people.desk;

import broadsheet.people.desk.part.Command;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Toast;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around one screen: {@code layout.jte} for somebody on duty, {@code doorway.jte} for somebody outside. Made by
 * {@link DeskFrame}.
 *
 * @param title of the window
 * @param paper the newsroom's name
 * @param logo address of its logo; null for the name in type
 * @param navigation what this person's role may see
 * @param commands of the palette
 * @param toast what has just been done
 * @param stylesheet address of {@code desk.css}
 * @param scripts addresses; the desk's own first
 */
public record DeskPage(
        String title,
        String paper,
        @Nullable String logo,
        @Nullable OnDuty who,
        List<Place> navigation,
        List<Command> commands,
        @Nullable Toast toast,
        DeskWords words,
        String stylesheet,
        List<String> scripts,
        String icon) {

    /** A screen this person may go to. */
    public record Place(String label, String address, Icon icon, boolean current) {}

    public DeskPage {
        navigation = List.copyOf(navigation);
        commands = List.copyOf(commands);
        scripts = List.copyOf(scripts);
    }

    /** With this told at the foot of the screen. */
    public DeskPage toast(@Nullable Toast done) {
        return new DeskPage(title, paper, logo, who, navigation, commands, done, words, stylesheet, scripts, icon);
    }

    /** What the role is called. */
    public String role() {
        return who == null ? "" : words.say("role." + who.role().word());
    }
}
