package broadsheet.people.desk.part;

import java.util.List;

/**
 * What stands where nothing is yet: what will be here, why it is worth having, and the way to the first one. A search that
 * found nothing says so and offers the way back.
 *
 * @param actions may be empty
 */
public record EmptyState(Icon icon, String heading, String sentence, List<Action> actions) {
    public EmptyState {
        actions = List.copyOf(actions);
    }

    public static EmptyState of(Icon icon, String heading, String sentence, Action... actions) {
        return new EmptyState(icon, heading, sentence, List.of(actions));
    }
}
