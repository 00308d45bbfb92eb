package broadsheet.mail;

import broadsheet.html.Markup;
import java.net.URI;
import java.util.Optional;

/**
 * A letter to one person, in text and in HTML.
 *
 * @param kind what it is about, such as {@code invitation} or {@code reply}; counted by it
 * @param to whom it goes to
 * @param name their name as they wrote it, or nothing
 * @param subject one line
 * @param text the whole of it without markup
 * @param html the same with markup
 * @param unsubscribe the address that ends such letters by a single POST (RFC 8058); none for letters somebody asked for
 *     this moment, such as a sign-in link
 * @param once a name under which it is posted only once, whatever is tried again; none for a letter that may repeat
 */
public record Letter(
        String kind,
        MailAddress to,
        String name,
        String subject,
        String text,
        Markup html,
        Optional<URI> unsubscribe,
        Optional<String> once) {
    /** Nobody reads more in a list of letters, and some servers refuse longer header lines (RFC 5322, 2.1.1). */
    static final int LONGEST_SUBJECT = 200;

    public Letter {
        subject = line(subject, LONGEST_SUBJECT);
        name = line(name, 80);
        if (subject.isEmpty()) throw new IllegalArgumentException("A letter needs a subject.");
        if (text.isBlank()) throw new IllegalArgumentException("A letter needs a text.");
    }

    /** A letter that somebody waits for, posted each time it is asked for. */
    public static Letter of(String kind, MailAddress to, String subject, String text, Markup html) {
        return new Letter(kind, to, "", subject, text, html, Optional.empty(), Optional.empty());
    }

    /** The same, as one of many that can be stopped. */
    public Letter stoppable(URI address) {
        return new Letter(kind, to, name, subject, text, html, Optional.of(address), once);
    }

    /** The same, posted once under this name. */
    public Letter once(String key) {
        return new Letter(kind, to, name, subject, text, html, unsubscribe, Optional.of(key));
    }

    /** What could begin another header is a space; what is too long is cut. */
    private static String line(String text, int longest) {
        var plain = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return plain.codePointCount(0, plain.length()) <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, longest)) + "…";
    }
}
