package broadsheet.http;

/** Something was not fetched; the message says why in one sentence. */
public final class NotFetched extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotFetched(String sentence) {
        super(sentence);
    }
}
