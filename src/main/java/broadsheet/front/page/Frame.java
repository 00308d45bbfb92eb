package broadsheet.front.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: the paper's name, its sections, its small print.
 *
 * @param line below the name; may be empty
 * @param date on the front page only, since it changes by itself
 * @param imprint what stands at the foot of the page
 * @param words in the paper's own language, whatever the page's is
 * @param foreign whether the page is in another language than the paper
 * @param query what stands in the search box
 * @param around what stands around the page instead of the house's masthead and imprint; null for those
 * @param choices what the link to one's privacy choices is called
 * @param asking what is asked of readers; null where there is nothing to ask
 */
public record Frame(
        String name,
        String line,
        @Nullable Told date,
        List<Link> sections,
        Foot imprint,
        Words words,
        boolean foreign,
        String query,
        @Nullable Surroundings around,
        String choices,
        @Nullable AskingView asking) {

    public String language() {
        return words.language().tag();
    }

    public String direction() {
        return words.language().direction().attribute();
    }
}
