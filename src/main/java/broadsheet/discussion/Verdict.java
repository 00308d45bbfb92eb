package broadsheet.discussion;

/** What a house rule says to a comment. */
sealed interface Verdict {
    /** Nothing against it. */
    record Fine() implements Verdict {}

    /**
     * Something against it: it waits or is turned away, as the ground says.
     *
     * @param detail for the sentence
     * @param seconds until trying again helps
     */
    record Objection(Ground ground, String detail, int seconds) implements Verdict {}

    Verdict FINE = new Fine();

    static Verdict unless(boolean fine, Ground ground) {
        return fine ? FINE : new Objection(ground, "", 0);
    }
}
