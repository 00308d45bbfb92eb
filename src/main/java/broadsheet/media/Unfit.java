package broadsheet.media;

import broadsheet.text.Messages;
import broadsheet.text.Sentence;

/** A file that cannot stand in the media library. */
public final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    private static final Messages.Catalogue WORDS = Messages.beside(Unfit.class, "refusals");

    private final transient Sentence sentence;

    /** @param key of the sentence among the room's refusals */
    Unfit(String key, Object... parts) {
        super(key);
        sentence = WORDS.sentence(key, parts);
    }

    /** What is wrong with the file, and what to do. */
    public Sentence sentence() {
        return sentence;
    }
}
