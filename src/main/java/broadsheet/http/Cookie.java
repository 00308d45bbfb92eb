package broadsheet.http;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A cookie that only this site's pages send back.
 *
 * @param age how long the browser keeps it; zero takes it away
 * @param secure only over HTTPS; false only where the site itself is plain HTTP
 * @param readable by our own scripts too
 */
public record Cookie(String name, String value, Duration age, boolean secure, boolean readable) {
    /** Who sends it has chosen what pages may load: no answer that is the same for everybody is given at the hatch. */
    public static final String CHOICE = "consent";

    private static final String SECURE = "; Secure";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.~+/=-]*");

    /** One that no script can read. */
    public Cookie(String name, String value, Duration age, boolean secure) {
        this(name, value, age, secure, false);
    }

    public Cookie {
        if (name.isEmpty()
                || name.contains("=")
                || !SHAPE.matcher(name).matches()
                || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a cookie: " + name);
        }
    }

    String header() {
        return name + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + (readable ? "" : "; HttpOnly")
                + "; SameSite=Lax" + (secure ? SECURE : "");
    }

    static String secured(String header) {
        return header.endsWith(SECURE) ? header : header + SECURE;
    }
}
