package broadsheet.front.page;

import org.jspecify.annotations.Nullable;

/**
 * A page that says one thing: what is not there, is gone, or went wrong. {@code message.jte}.
 *
 * @param status of HTTP, shown small
 * @param when since when a story is gone
 * @param note the small print below
 */
public record MessageView(
        Head head,
        Frame frame,
        int status,
        String heading,
        String sentence,
        @Nullable Told when,
        String note) implements Headed {}
