package broadsheet.story.passage;

/**
 * Which words of a story something is about.
 *
 * @param place how many letters of the text stand before them; white space does not count, so that it may come and go. Where
 *     the words do not stand there, their nearest place counts
 * @param quoted the words; at most {@value #MOST} letters of them
 */
public record Anchor(int place, String quoted) {
    /** A long paragraph. */
    public static final int MOST = 4_000;

    public Anchor {
        if (place < 0) throw new IllegalArgumentException("Nothing stands before the first letter: " + place);
        quoted = quoted.replaceAll("\\s+", " ").strip();
        if (quoted.isEmpty()) throw new IllegalArgumentException("A note is about words; these are none.");
        if (quoted.length() > MOST) quoted = quoted.substring(0, MOST);
    }
}
