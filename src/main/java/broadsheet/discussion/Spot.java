package broadsheet.discussion;

/**
 * Where a comment stands in the conversation; given when readers first see it, and never changed.
 *
 * @param place of its thread among those of the story, from 1
 * @param turn among the replies of the thread, from 1; 0 for the comment that began it
 * @param path orders a thread as it is read: six digits a level
 */
public record Spot(int place, int turn, String path) {
    /** Indented further, a reply is a column of syllables on a phone; from here on it stands beside what it answers. */
    public static final int DEEPEST = 4;

    private static final int DIGITS = 6;

    /** Below what stands here, after every reply there can be. */
    public Spot last() {
        return reply(999_999);
    }

    static Spot first(int place) {
        return new Spot(place, 0, "");
    }

    /** How far it is indented. */
    public int depth() {
        return path.length() / DIGITS;
    }

    /** The path of the next reply to what stands here. */
    Spot reply(int turn) {
        var above = depth() < DEEPEST ? path : path.substring(0, (DEEPEST - 1) * DIGITS);
        return new Spot(place, turn, above + "%06d".formatted(turn));
    }
}
