package broadsheet.consent;

import broadsheet.text.Language;
import broadsheet.text.Messages;

/** A service, a text or a decision that cannot be; the sentence is for the person who sent it, in their language. */
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final Messages.Catalogue WORDS = Messages.beside(Unfit.class, "refusals");

    private final String key;
    private final transient Object[] parts;

    /**
     * @param key of the sentence among the room's refusals
     * @param parts that stand in it
     */
    public Unfit(String key, Object... parts) {
        super(WORDS.in(Language.ENGLISH).say(key, parts));
        this.key = key;
        this.parts = parts.clone();
    }

    /** The sentence, for the place where they are looking. */
    public String sentence(Language language) {
        return WORDS.in(language).say(key, parts);
    }
}
