package broadsheet.discussion.judge;

/**
 * What a judge is shown of a comment.
 *
 * @param text as the reader wrote it, plain
 * @param alike how many earlier comments by anybody, under any story, had the same words (see {@link Sameness})
 * @param approved how many comments of its writer were approved before
 */
public record Remark(String text, int alike, int approved) {
    public Remark {
        if (alike < 0 || approved < 0) throw new IllegalArgumentException("Counts are never below nought.");
    }

    /** Words that nobody wrote before, by somebody new. */
    public static Remark of(String text) {
        return new Remark(text, 0, 0);
    }
}
