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
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A finished answer: status, headers and body, as it is and compressed, made once and written many times. Immutable and
 * shared freely between threads. Each encoding has its own strong ETag, all made from the same digest of the body and of
 * the headers that a 304 leaves out, so that a client that comes back with any of them is told when nothing has changed, and
 * never keeps yesterday's rules for today's page.
 *
 * <p>A compressed answer does not hold its plain bytes: they are unpacked again for the few who cannot take it, or for
 * whoever makes it smaller still. That takes some thirty microseconds, and an event loop that was asked keeps what it
 * wrote; held, they would weigh three times as much as the rest of the page.
 */
public final class Finished {
    /** Below this a packet is a packet, compressed or not. */
    private static final int WORTH_COMPRESSING = 200;

    /** Of the digest's 32 bytes: enough that two bodies of one address never share a tag. */
    private static final int TAG_BYTES = 12;

    /** Objects and header lines around the bytes: of the answer, and of each edition. From a class histogram, rounded up. */
    private static final int WEIGHT_OF_THE_REST = 300;

    private static final int WEIGHT_OF_AN_EDITION = 500;

    private static final Pattern COMPRESSIBLE = Pattern.compile(
            "(?:text/.*|application/(?:json|javascript|manifest\\+json|.*[+/]xml|.*\\+json)|image/svg\\+xml)(?:;.*)?");

    private final int status;
    private final String contentType;
    private final int length;
    private final HeaderLines headers;
    private final String tag;

    /** The smaller before the larger; among them gzip or the plain one. */
    private final List<Edition> editions;

    private Finished(
            int status, String contentType, int length, HeaderLines headers, String tag, List<Edition> editions) {
        this.status = status;
        this.contentType = contentType;
        this.length = length;
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
        Map<String, String> lines = HouseHeaders.with(headers);
        if (varies(contentType)) lines.merge("vary", "Accept-Encoding", (given, ours) -> ours + ", " + given);
        Finished bare = new Finished(
                status,
                contentType,
                body.length,
                HeaderLines.of(lines),
                tag(status, contentType, lines, body),
                List.of());
        return bare.in(List.of(bare.plain(body)));
    }

    /** With gzip, made quickly, and laid out to be kept and written many times. */
    public Finished compressed() {
        byte[] body = body();
        if (!worthCompressing()) return in(List.of(kept(Encoding.IDENTITY, body, "")));
        byte[] gzip = Squeeze.gzip(body, Squeeze.QUICK);
        if (gzip.length >= body.length) return in(List.of(kept(Encoding.IDENTITY, body, "")));
        return in(List.of(kept(Encoding.GZIP, gzip, ".gz")));
    }

    /** With the smallest gzip and brotli that we can make: tens of milliseconds for a page, so not while a reader waits. */
    public Finished withBest() {
        if (!worthCompressing()) return compressed();
        byte[] body = body();
        byte[] gzip = Squeeze.gzip(body, Squeeze.BEST);
        if (gzip.length >= body.length) return compressed();
        List<Edition> smaller = new ArrayList<>();
        Squeeze.brotli(body)
                .filter(brotli -> brotli.length < body.length)
                .ifPresent(brotli -> smaller.add(kept(Encoding.BROTLI, brotli, ".br")));
        smaller.add(kept(Encoding.GZIP, gzip, ".gz9"));
        return in(List.copyOf(smaller));
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    /** Whether it is a page for people. */
    boolean isRead() {
        return contentType.startsWith("text/html");
    }

    /** The body as it is; unpacked for this call, or not to be changed. */
    public byte[] body() {
        Edition last = editions.getLast();
        byte[] bytes = last.bytes().getBytes();
        return last.encoding() == Encoding.GZIP ? Squeeze.gunzip(bytes, length) : bytes;
    }

    /** Bytes of the body as it is. */
    public int length() {
        return length;
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    /** A header that is sent with this answer, in whichever encoding; the house's own among them. */
    public Optional<String> header(String name) {
        return headers.value(HouseHeaders.checkedName(name));
    }

    /** About how many bytes of memory this holds. */
    public int weight() {
        int bytes = WEIGHT_OF_THE_REST;
        for (Edition edition : editions) bytes += edition.bytes().length() + WEIGHT_OF_AN_EDITION;
        return bytes;
    }

    /** What all of this answer's ETags begin with, without quotes; empty when it has none. */
    String tag() {
        return tag;
    }

    /** With gzip, made to be sent once: for answers that nobody keeps. */
    Finished squeezed() {
        if (editions.getLast().encoding() != Encoding.IDENTITY || !worthCompressing()) return this;
        byte[] gzip = Squeeze.gzip(body(), Squeeze.QUICK);
        if (gzip.length >= length) return this;
        Edition smaller = Edition.once(Encoding.GZIP, gzip, lines(Encoding.GZIP, gzip.length, ".gz"));
        return in(List.of(smaller, editions.getLast()));
    }

    /** The encoding that the client likes best; our own preference where it likes several equally. */
    Encoding bestFor(Accepted accepted) {
        Encoding best = Encoding.IDENTITY;
        int liked = accepted.weight(best);
        for (int i = editions.size() - 1; i >= 0; i--) {
            Encoding encoding = editions.get(i).encoding();
            int weight = accepted.weight(encoding);
            if (weight > 0 && weight >= liked) {
                best = encoding;
                liked = weight;
            }
        }
        return best;
    }

    /** The answer in an encoding that {@link #bestFor} named; unpacked for this call where it is not held so. */
    Edition edition(Encoding encoding) {
        for (Edition edition : editions) if (edition.encoding() == encoding) return edition;
        return plain(body());
    }

    private boolean worthCompressing() {
        return length >= WORTH_COMPRESSING && varies(contentType);
    }

    private static boolean varies(String contentType) {
        return COMPRESSIBLE.matcher(contentType).matches();
    }

    private Finished in(List<Edition> others) {
        return new Finished(status, contentType, length, headers, tag, others);
    }

    private Edition plain(byte[] body) {
        return Edition.once(Encoding.IDENTITY, body, lines(Encoding.IDENTITY, length, ""));
    }

    private Edition kept(Encoding encoding, byte[] bytes, String suffix) {
        return Edition.kept(encoding, bytes, lines(encoding, bytes.length, suffix));
    }

    private HeaderLines lines(Encoding encoding, int bytes, String suffix) {
        Map<String, String> lines = new LinkedHashMap<>();
        if (!contentType.isEmpty()) lines.put("content-type", HouseHeaders.checkedValue(contentType));
        if (encoding != Encoding.IDENTITY) lines.put("content-encoding", encoding.token());
        if (status != 204) lines.put("content-length", Integer.toString(bytes));
        if (!tag.isEmpty()) lines.put("etag", '"' + tag + suffix + '"');
        return headers.after(lines);
    }

    /** Only what can be asked for again under the same address is worth a tag. */
    private static String tag(int status, String contentType, Map<String, String> headers, byte[] body) {
        if (status != 200) return "";
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            StringBuilder said = new StringBuilder(contentType);
            // Sorted: the tag has to be the same on every node and after every start, whatever order a map has.
            new TreeMap<>(headers).forEach((name, value) -> {
                if (HeaderLines.isSaidOnce(name))
                    said.append('\n').append(name).append(':').append(value);
            });
            sum.update(said.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
            byte[] digest = sum.digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
