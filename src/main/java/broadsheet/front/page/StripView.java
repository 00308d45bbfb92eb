package broadsheet.front.page;

import java.util.List;

/**
 * A storyline as it stands in one of its stories: {@code strip.jte}.
 *
 * @param storyline leads to its page
 * @param steps oldest first
 * @param stories how many there are in all
 */
public record StripView(Link storyline, List<Step> steps, int stories) {

    /** @param story marked where it is the one being read */
    public record Step(Told when, Link story) {}
}
