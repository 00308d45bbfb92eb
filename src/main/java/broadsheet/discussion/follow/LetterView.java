package broadsheet.discussion.follow;

import broadsheet.text.Messages;
import java.util.List;

/**
 * A letter about a thread: {@code letter.jte}.
 *
 * @param sentence what it is about
 * @param answers none in the letter that asks
 * @param call words of the link that leads on
 * @param stop address of the page that ends such letters
 */
public record LetterView(
        Messages said,
        String sentence,
        List<Answer> answers,
        String call,
        String address,
        String why,
        String stop,
        String paper) {

    /** Somebody's words, shortened, and where they stand. */
    public record Answer(String name, String words, String address) {}
}
