package broadsheet.extraction;

/**
 * Something that stood on the page and is no part of the story.
 *
 * @param text how it began, cut to {@value #LONGEST} characters
 * @param reason what it was taken for: "comment form", "cookie notice", "torn markup"
 */
public record Dropped(String text, String reason) {
    /** Enough to recognise it on the page. */
    public static final int LONGEST = 120;

    public Dropped {
        text = shortened(text);
    }

    private static String shortened(String text) {
        var line = text.length() > LONGEST * 4 ? text.substring(0, LONGEST * 4) : text;
        line = line.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) return line;
        int end = LONGEST - 1;
        if (Character.isHighSurrogate(line.charAt(end - 1))) end--;
        return line.substring(0, end) + "…";
    }
}
