package broadsheet.http;

import java.util.Map;

/**
 * An expected refusal: a status code and one plain sentence that the client is shown. Handlers throw it; it carries no
 * stack trace because nothing is broken.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Long enough for a full queue to drain, short enough that a reader waits for it. */
    private static final int SECONDS_UNTIL_LESS_BUSY = 2;

    private final int status;
    private final transient Map<String, String> headers;

    public Refused(int status, String sentence) {
        this(status, sentence, Map.of());
    }

    /** @param headers sent with the refusal, such as {@code Retry-After} or {@code Allow} */
    public Refused(int status, String sentence, Map<String, String> headers) {
        super(sentence, null, false, false);
        if (status < 400 || status > 599) throw new IllegalArgumentException("Not a refusal: " + status);
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    /** 503: more is being asked than we can answer; the client is told when to come back. */
    public static Refused busy() {
        return away("More people are asking than we can answer just now; please try again in a moment.");
    }

    /** 503 with {@code Retry-After}: something that we need is not there at the moment. */
    public static Refused away(String sentence) {
        return new Refused(503, sentence, Map.of("Retry-After", Integer.toString(SECONDS_UNTIL_LESS_BUSY)));
    }

    public int status() {
        return status;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }
}
