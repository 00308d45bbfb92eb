package broadsheet.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a letter goes.
 *
 * @param text the address as it is used on the wire: {@code name@example.org}, the host in ASCII and small letters
 */
public record MailAddress(String text) {
    /** RFC 5321, 4.5.3.1: a path has at most 256 octets with its brackets. */
    static final int LONGEST = 254;

    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    public MailAddress {
        var at = text.lastIndexOf('@');
        boolean fits = at > 0
                && at <= 64
                && text.length() <= LONGEST
                && LOCAL.matcher(text.substring(0, at)).matches()
                && HOST.matcher(text.substring(at + 1)).matches();
        if (!fits) throw new IllegalArgumentException("“%s” is not a mail address.".formatted(text));
    }

    /**
     * The address somebody typed, with spaces around it and the host as they write it.
     *
     * @throws IllegalArgumentException with a sentence, if it is none
     */
    public static MailAddress parse(String typed) {
        var text = typed.strip();
        var at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST)
            throw new IllegalArgumentException("“%s” is not a mail address.".formatted(shortened(text)));
        try {
            var host = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            return new MailAddress(text.substring(0, at + 1) + host);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("“%s” is not a mail address.".formatted(shortened(text)));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    @Override
    public String toString() {
        return text;
    }
}
