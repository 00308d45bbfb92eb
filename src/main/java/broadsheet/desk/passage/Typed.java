package broadsheet.desk.passage;

/**
 * What somebody typed into the margin that cannot be kept as it is.
 *
 * @param about the note it answers; empty for a new one
 * @param trouble the sentence against it; empty when there is none
 */
record Typed(String about, String quoted, String words, String trouble) {
    static final Typed NOTHING = new Typed("", "", "", "");

    boolean isAgainstQuoted() {
        return !trouble.isEmpty() && about.isEmpty() && !words.isEmpty();
    }
}
