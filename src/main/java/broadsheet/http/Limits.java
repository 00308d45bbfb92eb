package broadsheet.http;

import java.time.Duration;

/**
 * How much one client may take: every limit of the door in one place.
 *
 * @param addressBytes the request line; longer gives 414
 * @param headerBytes all request headers together; more gives 431
 * @param bodyBytes a request body where the route does not say otherwise; more gives 413
 * @param bodyBytesHeld all request bodies in memory at once; more gives 503
 * @param fields fields of a query or form; more gives 400
 * @param connections open at once; further ones are closed unanswered
 * @param toSendHead from a request's first byte to the end of its headers
 * @param toSendBody from the end of the headers to the end of the body; longer gives 408
 * @param idle how long a connection may rest between requests
 * @param stalled how long a reader may take nothing of an answer that waits for it
 * @param toFinish how long running answers are given when the server closes
 */
public record Limits(
        int addressBytes,
        int headerBytes,
        int bodyBytes,
        long bodyBytesHeld,
        int fields,
        int connections,
        Duration toSendHead,
        Duration toSendBody,
        Duration idle,
        Duration stalled,
        Duration toFinish) {
    /** What browsers and search engines still follow. */
    private static final int ADDRESS_BYTES = 8 * 1024;

    /** Four times what a browser with many cookies sends. */
    private static final int HEADER_BYTES = 16 * 1024;

    /** A book-length story with its markup; pictures go to a route with its own limit. */
    private static final int BODY_BYTES = 2 * 1024 * 1024;

    /** Keeps slow senders from filling a small machine's memory. */
    private static final long BODY_BYTES_HELD = 128L * 1024 * 1024;

    /** The longest form in the house has some dozens. */
    private static final int FIELDS = 256;

    /** Well below the usual limit of open files of a service, and about 20 kB of memory each. */
    private static final int CONNECTIONS = 20_000;

    /** A head is one or two packets; nobody honest needs longer, even on a train. */
    private static final Duration TO_SEND_HEAD = Duration.ofSeconds(10);

    /** A photograph of 30 MB from a phone at 2 Mbit/s. */
    private static final Duration TO_SEND_BODY = Duration.ofSeconds(120);

    /** Longer than nginx and the CDNs keep theirs, so that they close first and never race us. */
    private static final Duration IDLE = Duration.ofSeconds(75);

    /** A phone that changes cells is back within that. */
    private static final Duration STALLED = Duration.ofSeconds(30);

    /** What service managers and balancers wait for without complaint. */
    private static final Duration TO_FINISH = Duration.ofSeconds(2);

    /** The limits that a newsroom's server runs with. */
    public static final Limits USUAL = new Limits(
            ADDRESS_BYTES,
            HEADER_BYTES,
            BODY_BYTES,
            BODY_BYTES_HELD,
            FIELDS,
            CONNECTIONS,
            TO_SEND_HEAD,
            TO_SEND_BODY,
            IDLE,
            STALLED,
            TO_FINISH);
}
