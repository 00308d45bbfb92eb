package broadsheet.people.account;

import broadsheet.text.Language;
import broadsheet.text.Sentence;

/** What was asked cannot be done with this account; the sentence says why and what to do, and the field where. */
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Sentence sentence;

    /**
     * @param field name of the form's field that the sentence belongs to; empty for the whole form
     * @param key of the sentence below {@code refused.} in the words of accounts
     * @param parts what is put into it
     */
    public Unfit(String field, String key, Object... parts) {
        this(field, AccountWords.refusal(key, parts));
    }

    private Unfit(String field, Sentence sentence) {
        super(sentence.toString(), null, false, false);
        this.field = field;
        this.sentence = sentence;
    }

    public String field() {
        return field;
    }

    /** In English, for a terminal. */
    public String sentence() {
        return sentence.toString();
    }

    public String in(Language language) {
        return sentence.in(language);
    }
}
