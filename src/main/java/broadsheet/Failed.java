package broadsheet;

/** Why a command could not do its work, in one sentence for whoever started it. */
final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failed(String sentence) {
        super(sentence);
    }
}
