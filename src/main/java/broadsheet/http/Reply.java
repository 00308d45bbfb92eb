package broadsheet.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a handler returns: a finished answer or a file, and headers of its own such as cookies. Immutable. */
public final class Reply {
    /** Where the bytes are. */
    sealed interface Content {
        record Page(Finished page) implements Content {}

        record Disk(Path file, String contentType, String cacheControl) implements Content {}

        record News(Ticker ticker, String channel, String first) implements Content {}
    }

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final byte[] NOTHING = {};

    private final Content content;
    private final List<Map.Entry<String, String>> headers;

    private Reply(Content content, List<Map.Entry<String, String>> headers) {
        this.content = content;
        this.headers = headers;
    }

    public static Reply of(Finished page) {
        return new Reply(new Content.Page(page), List.of());
    }

    /** Plain text, for machines and people at a terminal. */
    public static Reply text(int status, String text) {
        return bytes(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply bytes(int status, String contentType, byte[] body) {
        return of(Finished.of(status, contentType, body, Map.of()));
    }

    /** Done, and nothing to show for it: 204. */
    public static Reply done() {
        return of(Finished.of(204, "", NOTHING, Map.of()));
    }

    /**
     * Sends the client elsewhere.
     *
     * @param status 301 or 308 for good, 302 or 307 for now, 303 after a form
     * @param location a path of ours beginning with one slash, or a whole http or https address
     */
    public static Reply redirect(int status, String location) {
        if (!REDIRECTS.contains(status)) throw new IllegalArgumentException("Not a redirect: " + status);
        boolean ours = location.startsWith("/") && !location.startsWith("//");
        if (!ours && !location.startsWith("https://") && !location.startsWith("http://")) {
            throw new IllegalArgumentException("Not somewhere to send a reader: " + location);
        }
        // Parsing refuses backslashes, spaces and control characters, which browsers read in ways of their own.
        String target = URI.create(location).toASCIIString();
        return of(Finished.of(status, "", NOTHING, Map.of("Location", target)));
    }

    /** A file, whole or in the range asked for, sent without passing through the process's memory. */
    public static Reply file(Path file, String contentType, String cacheControl) {
        return new Reply(new Content.Disk(file, contentType, cacheControl), List.of());
    }

    /**
     * Keeps the line open and tells what is told on a channel, as server-sent events.
     *
     * @param first told at once
     */
    public static Reply news(Ticker ticker, String channel, String first) {
        return new Reply(new Content.News(ticker, channel, first), List.of());
    }

    /** With this header in place of what the answer says under that name; cookies add up. */
    public Reply with(String header, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(HouseHeaders.checkedName(header), HouseHeaders.checkedValue(value)));
        return new Reply(content, List.copyOf(more));
    }

    /** A page that may hold pages of ours in frames. */
    public Reply holdingOurs() {
        return with("content-security-policy", HouseHeaders.policy("frame-src 'self'", "frame-ancestors 'none'"));
    }

    /** A page that may stand in a frame on a page of ours. */
    public Reply heldByOurs() {
        return with("content-security-policy", HouseHeaders.policy("frame-ancestors 'self'"));
    }

    public Reply with(Cookie cookie) {
        return with("set-cookie", cookie.header());
    }

    /** With all its cookies sent back over HTTPS alone. */
    public Reply withSecureCookies() {
        return new Reply(
                content,
                headers.stream()
                        .map(one -> one.getKey().equals("set-cookie")
                                ? Map.entry(one.getKey(), Cookie.secured(one.getValue()))
                                : one)
                        .toList());
    }

    Content content() {
        return content;
    }

    List<Map.Entry<String, String>> headers() {
        return headers;
    }
}
