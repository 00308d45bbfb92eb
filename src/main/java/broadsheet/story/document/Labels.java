package broadsheet.story.document;

/**
 * The few words that are not the story's own: what stands on a link to a source, what a table without a caption is called
 * for who hears the page. In the language of the story, or marked where they are not.
 *
 * @param source on the link to where a quotation can be checked
 * @param table the name of a table without a caption
 * @param notes the name of the footnotes
 * @param note the name of one footnote, its number for {@code {0}}
 * @param back on the link from a footnote back to its place
 */
public record Labels(String source, String table, String notes, String note, String back) {
    /** For feeds and tools that read no message files. */
    public static final Labels ENGLISH = new Labels("Source", "Table", "Notes", "Note {0}", "Back to the text");

    /** The name of the footnote with this number. */
    public String note(int number) {
        return note.replace("{0}", Integer.toString(number));
    }
}
