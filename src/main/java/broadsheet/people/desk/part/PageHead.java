package broadsheet.people.desk.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a screen: where it is, what it is called, what can be done here.
 *
 * @param back the screen above this one; null at the top
 * @param title the screen's one h1
 * @param lead a sentence that says what the screen is for; may be empty
 * @param badge where the thing shown stands; null when it stands nowhere
 * @param actions the most important one last, where the eye ends
 */
public record PageHead(
        @Nullable Action back,
        String title,
        String lead,
        @Nullable Badge badge,
        List<Action> actions) {
    public PageHead {
        actions = List.copyOf(actions);
    }

    public static PageHead of(String title, Action... actions) {
        return new PageHead(null, title, "", null, List.of(actions));
    }

    public PageHead lead(String sentence) {
        return new PageHead(back, title, sentence, badge, actions);
    }

    public PageHead below(String label, String address) {
        return new PageHead(Action.to(label, address), title, lead, badge, actions);
    }

    public PageHead standing(Badge where) {
        return new PageHead(back, title, lead, where, actions);
    }
}
