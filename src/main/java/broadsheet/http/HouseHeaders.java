package broadsheet.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** The headers that every answer carries unless the answer says otherwise, and the rules for writing headers at all. */
final class HouseHeaders {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]*");

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "img-src 'self'",
            "media-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            "script-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final List<Map.Entry<String, String>> ALWAYS = List.of(
            Map.entry("content-security-policy", CONTENT_SECURITY_POLICY),
            Map.entry("x-content-type-options", "nosniff"),
            Map.entry("referrer-policy", "strict-origin-when-cross-origin"),
            Map.entry("permissions-policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
            Map.entry("cross-origin-opener-policy", "same-origin"),
            // What does not say how long it may be kept is not kept: it may be personal.
            Map.entry("cache-control", "no-store"));

    private HouseHeaders() {}

    /** The given headers, checked and with lower-case names, and those of the house that they do not replace. */
    static SequencedMap<String, String> with(Map<String, String> given) {
        SequencedMap<String, String> headers = new LinkedHashMap<>();
        given.forEach((name, value) -> headers.put(checkedName(name), checkedValue(value)));
        ALWAYS.forEach(line -> headers.putIfAbsent(line.getKey(), line.getValue()));
        return headers;
    }

    static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("Not a header name: " + name);
        return name.toLowerCase(Locale.ROOT);
    }

    /** Line breaks would let one header's text become another header. */
    static String checkedValue(String value) {
        if (!VALUE.matcher(value).matches()) throw new IllegalArgumentException("Not a header value: " + value);
        return value;
    }
}
