package broadsheet.http;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A cookie that only this site's pages send back and no script can read.
 *
 * @param age how long the browser keeps it; zero takes it away
 * @param secure only over HTTPS; false only where the site itself is plain HTTP
 */
public record Cookie(String name, String value, Duration age, boolean secure) {
    private static final String SECURE = "; Secure";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.~+/=-]*");

    public Cookie {
        if (name.isEmpty()
                || name.contains("=")
                || !SHAPE.matcher(name).matches()
                || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a cookie: " + name);
        }
    }

    String header() {
        return name + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (secure ? SECURE : "");
    }

    static String secured(String header) {
        return header.endsWith(SECURE) ? header : header + SECURE;
    }
}
