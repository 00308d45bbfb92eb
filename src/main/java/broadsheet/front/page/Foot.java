package broadsheet.front.page;

import java.util.List;

/**
 * What stands at the foot of every page beside what always does: {@code footer.jte}.
 *
 * @param owned whether there is a page about whose the paper is
 * @param ways that the newsroom put there
 * @param profiles of the paper elsewhere, by the name of the place
 * @param licence about rights; may be empty
 */
public record Foot(boolean owned, List<Link> ways, List<Link> profiles, String licence) {}
