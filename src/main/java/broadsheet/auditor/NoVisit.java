package broadsheet.auditor;

/** The visit could not be made; its message is a sentence for whoever asked for it. */
public final class NoVisit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoVisit(String sentence) {
        super(sentence);
    }

    NoVisit(String sentence, Throwable why) {
        super(sentence, why);
    }
}
