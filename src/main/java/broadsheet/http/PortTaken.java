package broadsheet.http;

/** The server cannot listen where or as it was told to; the message says so in one sentence and what to do about it. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTaken(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
