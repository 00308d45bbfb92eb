package broadsheet.front.page;

import java.util.List;

/** Everybody of the newsroom: {@code people.jte}. */
public record IndexView(Head head, Frame frame, List<BylineView> people, List<Link> topics) implements Headed {}
