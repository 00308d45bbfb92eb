package broadsheet.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A finished answer: status, headers and body, as it is and compressed, made once and written many times. Immutable and
 * shared freely between threads. Each encoding has its own strong ETag, all made from the same digest of the body, so
 * that a client that comes back with any of them is told when nothing has changed.
 */
public final class Finished {
    /** Below this a packet is a packet, compressed or not. */
    private static final int WORTH_COMPRESSING = 200;

    /** Of the digest's 32 bytes: enough that two bodies of one address never share a tag. */
    private static final int TAG_BYTES = 12;

    /** Objects and header lines around the bytes, roughly. */
    private static final int WEIGHT_OF_THE_REST = 2_000;

    private static final Pattern COMPRESSIBLE = Pattern.compile(
            "(?:text/.*|application/(?:json|javascript|manifest\\+json|.*[+/]xml|.*\\+json)|image/svg\\+xml)(?:;.*)?");

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final Map<String, String> headers;
    private final String tag;
    private final List<Edition> editions;

    private Finished(
            int status,
            String contentType,
            byte[] body,
            Map<String, String> headers,
            String tag,
            List<Edition> editions) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.headers = headers;
        this.tag = tag;
        this.editions = editions;
    }

    /**
     * @param contentType with its charset, such as {@code text/html; charset=utf-8}
     * @param body not to be changed afterwards
     * @param headers what this answer says besides; without {@code Cache-Control} it is not to be kept by anybody
     */
    public static Finished of(int status, String contentType, byte[] body, Map<String, String> headers) {
        Finished bare =
                new Finished(status, contentType, body, HouseHeaders.with(headers), tag(status, body), List.of());
        return bare.in(List.of(Edition.once(Encoding.IDENTITY, body, bare.lines(Encoding.IDENTITY, body.length, ""))));
    }

    /** With gzip, made quickly, and laid out to be kept and written many times. */
    public Finished compressed() {
        if (!worthCompressing()) return in(List.of(kept(Encoding.IDENTITY, body, "")));
        byte[] gzip = Squeeze.gzip(body, Squeeze.QUICK);
        if (gzip.length >= body.length) return in(List.of(kept(Encoding.IDENTITY, body, "")));
        return in(List.of(kept(Encoding.GZIP, gzip, ".gz"), plain()));
    }

    /** With the smallest gzip and brotli that we can make: tens of milliseconds for a page, so not while a reader waits. */
    public Finished withBest() {
        if (!worthCompressing()) return compressed();
        List<Edition> smaller = new ArrayList<>();
        Squeeze.brotli(body)
                .filter(brotli -> brotli.length < body.length)
                .ifPresent(brotli -> smaller.add(kept(Encoding.BROTLI, brotli, ".br")));
        byte[] gzip = Squeeze.gzip(body, Squeeze.BEST);
        if (gzip.length < body.length) smaller.add(kept(Encoding.GZIP, gzip, ".gz9"));
        if (smaller.isEmpty()) return compressed();
        smaller.add(plain());
        return in(List.copyOf(smaller));
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    /** The body as it is. Not to be changed. */
    public byte[] body() {
        return body;
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A header that is sent with this answer, in whichever encoding; the house's own among them. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(HouseHeaders.checkedName(name)));
    }

    /** About how many bytes of memory this holds. */
    public int weight() {
        int bytes = body.length + WEIGHT_OF_THE_REST;
        for (Edition edition : editions) {
            // The plain bytes of a page that has smaller ones are not held twice.
            if (editions.size() == 1 || edition.encoding() != Encoding.IDENTITY)
                bytes += edition.bytes().length();
        }
        return bytes;
    }

    /** What all of this answer's ETags begin with, without quotes; empty when it has none. */
    String tag() {
        return tag;
    }

    /** With gzip, made to be sent once: for answers that nobody keeps. */
    Finished squeezed() {
        if (editions.size() > 1 || !worthCompressing()) return this;
        byte[] gzip = Squeeze.gzip(body, Squeeze.QUICK);
        if (gzip.length >= body.length) return this;
        return in(List.of(Edition.once(Encoding.GZIP, gzip, lines(Encoding.GZIP, gzip.length, ".gz")), plain()));
    }

    /** The edition that the client likes best; our own preference where it likes several equally. */
    Edition bestFor(Accepted accepted) {
        Edition best = editions.getLast();
        int liked = accepted.weight(best.encoding());
        for (int i = editions.size() - 2; i >= 0; i--) {
            int weight = accepted.weight(editions.get(i).encoding());
            if (weight > 0 && weight >= liked) {
                best = editions.get(i);
                liked = weight;
            }
        }
        return best;
    }

    private boolean worthCompressing() {
        return body.length >= WORTH_COMPRESSING && varies();
    }

    private boolean varies() {
        return COMPRESSIBLE.matcher(contentType).matches();
    }

    private Finished in(List<Edition> others) {
        return new Finished(status, contentType, body, headers, tag, others);
    }

    private Edition plain() {
        return editions.getLast();
    }

    private Edition kept(Encoding encoding, byte[] bytes, String suffix) {
        return Edition.kept(encoding, bytes, lines(encoding, bytes.length, suffix));
    }

    private Map<String, String> lines(Encoding encoding, int length, String suffix) {
        Map<String, String> lines = new LinkedHashMap<>();
        if (!contentType.isEmpty()) lines.put("content-type", HouseHeaders.checkedValue(contentType));
        if (encoding != Encoding.IDENTITY) lines.put("content-encoding", encoding.token());
        if (status != 204) lines.put("content-length", Integer.toString(length));
        if (!tag.isEmpty()) lines.put("etag", '"' + tag + suffix + '"');
        lines.putAll(headers);
        if (varies()) lines.merge("vary", "Accept-Encoding", (given, ours) -> ours + ", " + given);
        return lines;
    }

    /** Only what can be asked for again under the same address is worth a tag. */
    private static String tag(int status, byte[] body) {
        if (status != 200) return "";
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
