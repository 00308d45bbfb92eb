package broadsheet.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Header lines ready to be written. Most lines of most pages are the same, and tens of thousands of pages are held: what
 * recurs is one object for all of them.
 */
final class HeaderLines {
    /** Different for every page, so there is no use in remembering them. */
    private static final Set<String> OWN =
            Set.of("content-length", "etag", "location", "surrogate-key", "cache-tag", "last-modified");

    /**
     * What a 304 says again (RFC 9110, 15.4.5): all else belongs to the answer that the client has, and stands in what its tag
     * is made from. The keys of a page may change while its text stays, so whoever forgets by them must hear of it.
     */
    private static final Set<String> SAID_AGAIN = Set.of(
            "cache-control",
            "etag",
            "expires",
            "last-modified",
            "vary",
            "surrogate-key",
            "cache-tag",
            "strict-transport-security",
            "set-cookie");

    /** More than the house has; a program that makes up headers must not fill the memory. */
    private static final int MOST_KNOWN = 500;

    private static final Map<String, CharSequence> KNOWN = new ConcurrentHashMap<>();

    /** Names and values in turn. */
    private final CharSequence[] lines;

    /** What comes after them, and is not theirs alone. */
    private final @Nullable HeaderLines shared;

    private HeaderLines(CharSequence[] lines, @Nullable HeaderLines shared) {
        this.lines = lines;
        this.shared = shared;
    }

    /** @param lines names and values in turn */
    static HeaderLines of(List<CharSequence> lines) {
        return new HeaderLines(lines.toArray(CharSequence[]::new), null);
    }

    static HeaderLines of(Map<String, String> headers) {
        List<CharSequence> lines = new ArrayList<>(2 * headers.size());
        headers.forEach((name, value) -> {
            lines.add(known(name));
            lines.add(OWN.contains(name) ? HttpHeaders.createOptimized(value) : known(value));
        });
        return of(lines);
    }

    /** These lines, and others before them. */
    HeaderLines after(Map<String, String> others) {
        return new HeaderLines(of(others).lines, this);
    }

    private static CharSequence known(String text) {
        CharSequence known = KNOWN.get(text);
        if (known != null) return known;
        CharSequence made = HttpHeaders.createOptimized(text);
        if (KNOWN.size() < MOST_KNOWN) KNOWN.put(text, made);
        return made;
    }

    Optional<String> value(String name) {
        for (int i = 0; i < lines.length; i += 2) {
            if (name.contentEquals(lines[i])) return Optional.of(lines[i + 1].toString());
        }
        return shared == null ? Optional.empty() : shared.value(name);
    }

    /** Whether a 304 leaves it out. */
    static boolean isSaidOnce(String name) {
        return !SAID_AGAIN.contains(name);
    }

    /** Those that stand in a 304 too. */
    HeaderLines unchanged() {
        List<CharSequence> some = new ArrayList<>(lines.length);
        for (int i = 0; i < lines.length; i += 2) {
            if (!isSaidOnce(lines[i].toString())) {
                some.add(lines[i]);
                some.add(lines[i + 1]);
            }
        }
        return new HeaderLines(some.toArray(CharSequence[]::new), shared == null ? null : shared.unchanged());
    }

    void write(MultiMap to) {
        for (int i = 0; i < lines.length; i += 2) to.add(lines[i], lines[i + 1]);
        if (shared != null) shared.write(to);
    }

    /** As HTTP/1.1 has them. */
    void write(StringBuilder to) {
        for (int i = 0; i < lines.length; i += 2) {
            to.append(lines[i]).append(": ").append(lines[i + 1]).append("\r\n");
        }
        if (shared != null) shared.write(to);
    }
}
