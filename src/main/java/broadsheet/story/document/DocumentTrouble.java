package broadsheet.story.document;

/** A document that cannot be read or written; the message is a sentence that names the place. */
public final class DocumentTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    DocumentTrouble(String sentence) {
        super(sentence);
    }
}
