package broadsheet.front.page;

import java.util.List;

/**
 * A storyline, oldest to newest: {@code storyline.jte}.
 *
 * @param span from the day of its first story to that of its last
 */
public record StorylineView(Head head, Frame frame, String name, String span, List<Step> steps) implements Headed {

    /** @param news what was new in it; may be empty */
    public record Step(TeaserView story, String news) {}
}
