package broadsheet.story.redirect;

/**
 * Why an address cannot lead on like this.
 *
 * @param field the one that is wrong: "from" or "to"
 * @param word for the sentence, such as {@code to.loop}
 * @param about the address the sentence names; may be empty
 */
public record Objection(String field, String word, String about) {
    static Objection from(String word, String about) {
        return new Objection("from", "from." + word, about);
    }

    static Objection to(String word, String about) {
        return new Objection("to", "to." + word, about);
    }
}
