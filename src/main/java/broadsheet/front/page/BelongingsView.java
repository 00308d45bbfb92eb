package broadsheet.front.page;

import broadsheet.text.Messages;
import java.util.List;

/**
 * Everything that is kept about a reader, as a page that needs nothing else: {@code belongings.jte}.
 *
 * @param facts of the account, a line each
 */
public record BelongingsView(Messages said, String paper, List<String> facts, List<Said> comments) {
    /** @param path of the story; empty when it is not there any more */
    public record Said(String headline, String path, String written, String name, String standing, String text) {}
}
