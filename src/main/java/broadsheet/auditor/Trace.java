package broadsheet.auditor;

/**
 * Something that lay in the browser after a page.
 *
 * @param place {@code cookie}, {@code local}, {@code session}, {@code indexed}, {@code cache} or {@code worker}
 * @param host whose it is: a cookie's domain without its dot, else the host and port of the origin
 * @param days how long a cookie stays; 0 until the browser is closed, -1 for what stays until it is taken away
 */
public record Trace(String place, String host, String name, long days) {
    boolean isCookie() {
        return place.equals("cookie");
    }

    /** How long it stays, in words. */
    String stay() {
        if (days < 0) return "stays";
        return days == 0 ? "session" : days + (days == 1 ? " day" : " days");
    }
}
