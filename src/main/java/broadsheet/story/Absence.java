package broadsheet.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which readers could not see a story that had been published.
 *
 * @param until when it was restored; null while it is withdrawn
 * @param reason as readers were told it
 */
public record Absence(Instant from, @Nullable Instant until, String reason) {}
