package broadsheet.story;

import broadsheet.text.Language;
import java.time.ZoneId;

/**
 * The paper itself.
 *
 * @param name on the masthead
 * @param line below it; may be empty
 * @param zone the time its dates are told in
 */
public record Publication(String name, String line, Language language, ZoneId zone) {
    public Publication {
        if (name.isBlank()) throw new IllegalArgumentException("A paper needs a name.");
    }
}
