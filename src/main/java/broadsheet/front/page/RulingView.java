package broadsheet.front.page;

import broadsheet.discussion.redress.Ruling;
import broadsheet.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What was decided and why, with a form to have it looked at again: {@code ruling.jte}.
 *
 * @param action where that is sent; null when it cannot be
 * @param trouble what was wrong; empty when nothing was
 */
public record RulingView(
        Messages said, Ruling ruling, @Nullable String action, String trouble) {}
