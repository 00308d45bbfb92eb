package broadsheet.story.document;

import java.util.Optional;

/**
 * Another story, as a card shows it.
 *
 * @param address its path today
 * @param kicker the word or two above the headline; may be empty
 */
public record ShownStory(String address, String headline, String kicker, Optional<ShownPicture> picture) {}
