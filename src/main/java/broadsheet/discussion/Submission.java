package broadsheet.discussion;

import broadsheet.story.Teaser;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comment before the house rules: what it says and everything the rules want to know.
 *
 * @param parentAsked id of the comment it claims to answer
 * @param facts from the records
 */
record Submission(
        Teaser story,
        ZoneId zone,
        Policy policy,
        @Nullable String parentAsked,
        @Nullable Comment parent,
        Writer writer,
        Wording said,
        Facts facts,
        Optional<Pace.Delay> delay,
        Referee.Opinion opinion,
        Instant now) {

    /**
     * @param ban what a moderator said to this writer; null if none did
     * @param repeated whether the same person said the same just before
     * @param approvedBefore comments of the same person that readers can read
     * @param saidElsewhere how often anybody said the same in the last week
     * @param nameOfStaff whether a reader uses the name of somebody in the newsroom
     */
    record Facts(@Nullable Ban ban, boolean repeated, int approvedBefore, int saidElsewhere, boolean nameOfStaff) {}

    /** @param until null for good */
    record Ban(@Nullable Instant until, String sentence) {}

    boolean isStaff() {
        return said.trusted();
    }
}
