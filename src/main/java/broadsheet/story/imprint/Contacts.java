package broadsheet.story.imprint;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the paper is reached.
 *
 * @param mail addresses, by whom they reach; who has none is missing
 * @param post its postal address, line by line; may be empty
 * @param profiles addresses of its profiles elsewhere
 * @param licence the line about rights at the foot of every page; may be empty
 */
public record Contacts(Map<Whom, String> mail, String post, List<String> profiles, String licence) {
    static final Contacts NONE = new Contacts(Map.of(), "", List.of(), "");

    /** Who is reached; the first is the first named. */
    public enum Whom {
        EDITORS,
        TIPS,
        CORRECTIONS,
        PRIVACY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Contacts {
        mail = Map.copyOf(mail);
        profiles = List.copyOf(profiles);
    }
}
