package broadsheet.front.page;

/**
 * A story to read next: in {@code also.jte}.
 *
 * @param kind in words
 * @param reason why it is suggested, in words
 */
public record SuggestionView(TeaserView story, String kind, String reason) {}
