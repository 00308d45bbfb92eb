package broadsheet.discussion;

import broadsheet.text.Language;
import java.util.List;

/** Judges a comment by what it says and the signs around it; handed in at the roof. */
@FunctionalInterface
public interface Judge {
    /** Finds nothing wrong with anything. */
    Judge MILD = (_, _) -> new Judgement(false, false, List.of());

    Judgement of(String text, Signs signs);

    /**
     * What else is known when a comment comes in.
     *
     * @param links addresses it leads to
     * @param approvedBefore comments of the same writer that readers can read
     * @param saidElsewhere how often the same words came in the last week
     */
    record Signs(String name, Language language, int links, int approvedBefore, int saidElsewhere) {}

    /** @param because which words and signs, for moderators */
    record Judgement(boolean spam, boolean toxic, List<String> because) {}
}
