package broadsheet.discussion.redress;

import java.time.Duration;

/** How long decisions took: half of them no longer than the median, nine of ten no longer than {@code most}. */
public record Took(int many, Duration median, Duration most) {}
