package broadsheet.front.page;

/** A page of a few sentences of our own: {@code privacy.jte}. */
public record PlainView(Head head, Frame frame) {}
