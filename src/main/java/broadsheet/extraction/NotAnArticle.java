package broadsheet.extraction;

/** There is no story to be had from this; the message is one sentence for the person who offered it. */
public final class NotAnArticle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAnArticle(String sentence) {
        super(sentence);
    }

    NotAnArticle(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
