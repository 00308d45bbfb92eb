package broadsheet.people.account;

/** What was asked cannot be done with this account; the sentence says why and what to do, and the field where. */
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field name of the form's field that the sentence belongs to; empty for the whole form */
    public Unfit(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
