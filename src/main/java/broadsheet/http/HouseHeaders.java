package broadsheet.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** The headers that every answer carries unless the answer says otherwise, and the rules for writing headers at all. */
final class HouseHeaders {
    private static final String NAME_SIGNS = "!#$%&'*+.^_`|~-";

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "img-src 'self'",
            "media-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            "script-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'");

    private static final List<Map.Entry<String, String>> ALWAYS = List.of(
            Map.entry("content-security-policy", policy("frame-ancestors 'none'")),
            Map.entry("x-content-type-options", "nosniff"),
            Map.entry("referrer-policy", "strict-origin-when-cross-origin"),
            Map.entry("permissions-policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
            Map.entry("cross-origin-opener-policy", "same-origin"),
            // What does not say how long it may be kept is not kept: it may be personal.
            Map.entry("cache-control", "no-store"));

    private HouseHeaders() {}

    /** The house's policy, and what it says of frames. */
    static String policy(String... frames) {
        return POLICY + "; " + String.join("; ", frames);
    }

    /** The given headers, checked and with lower-case names, and those of the house that they do not replace. */
    static SequencedMap<String, String> with(Map<String, String> given) {
        SequencedMap<String, String> headers = new LinkedHashMap<>();
        given.forEach((name, value) -> headers.put(checkedName(name), checkedValue(value)));
        ALWAYS.forEach(line -> headers.putIfAbsent(line.getKey(), line.getValue()));
        return headers;
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && NAME_SIGNS.indexOf(c) < 0) return false;
        }
        return !name.isEmpty();
    }

    private static boolean isValue(String value) {
        for (int i = 0; i < value.length(); i++) if (value.charAt(i) < ' ' || value.charAt(i) > '~') return false;
        return true;
    }

    static String checkedName(String name) {
        if (!isName(name)) throw new IllegalArgumentException("Not a header name: " + name);
        return name.toLowerCase(Locale.ROOT);
    }

    /** Line breaks would let one header's text become another header. */
    static String checkedValue(String value) {
        if (!isValue(value)) throw new IllegalArgumentException("Not a header value: " + value);
        return value;
    }
}
