package broadsheet.consent;

/** A service, a text or a decision that cannot be; the message is for the person who sent it. */
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unfit(String sentence) {
        super(sentence);
    }

    /** The sentence, for the place where they are looking. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
