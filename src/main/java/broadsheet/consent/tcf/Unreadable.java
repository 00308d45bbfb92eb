package broadsheet.consent.tcf;

/** A consent string that says nothing certain; the message is a sentence. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String sentence) {
        super(sentence);
    }
}
