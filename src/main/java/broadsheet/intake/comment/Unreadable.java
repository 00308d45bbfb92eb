package broadsheet.intake.comment;

/** A file of comments that cannot be read; the message is a sentence that names what to do. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String sentence) {
        super(sentence);
    }
}
