package broadsheet.front.page;

import org.jspecify.annotations.Nullable;

/**
 * A comment and what was said to it: {@code thread.jte}.
 *
 * @param more how many replies stand on the thread's own page only, in words; null when all are here
 */
public record ThreadView(CommentView first, @Nullable Link more) {}
