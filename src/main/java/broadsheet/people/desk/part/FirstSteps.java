package broadsheet.people.desk.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody new does first, in order, with what is done ticked off. Goes away when all is done.
 *
 * @param heading "Five steps to your first issue"
 */
public record FirstSteps(String heading, List<Step> steps) {
    /**
     * One of them.
     *
     * @param action the way to do it; null when it is done elsewhere
     */
    public record Step(
            String title,
            String sentence,
            boolean done,
            @Nullable Action action) {}

    public FirstSteps {
        steps = List.copyOf(steps);
    }

    public int done() {
        return (int) steps.stream().filter(Step::done).count();
    }

    /** Whether this is the one to do next. */
    public boolean next(Step step) {
        return steps.stream()
                .filter(one -> !one.done())
                .findFirst()
                .filter(step::equals)
                .isPresent();
    }
}
