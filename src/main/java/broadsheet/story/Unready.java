package broadsheet.story;

/** Why a story cannot do what was asked of it, in a sentence for the person who asked. */
public final class Unready extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unready(String sentence) {
        super(sentence);
    }
}
