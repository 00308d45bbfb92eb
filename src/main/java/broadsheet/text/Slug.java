package broadsheet.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The last part of an address: lower-case letters a to z, digits and single hyphens, 1 to 96 characters.
 *
 * @param text the slug as it stands in an address
 */
public record Slug(String text) implements Comparable<Slug> {
    /** Longer addresses are cut in mails and chats. */
    public static final int LONGEST = 96;

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ]");

    /** Letters that Unicode does not take apart, written the way their own language writes them in ASCII. */
    private static final Map<String, String> LIGATURES =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "æ", "ae", "ø", "o", "ł", "l", "đ", "d", "&", " and ");

    public Slug {
        if (!fits(text)) {
            throw new IllegalArgumentException(
                    "Not a slug: “%s”. Use small letters a–z, digits and hyphens.".formatted(text));
        }
    }

    /** Whether the text is a slug as it stands. */
    public static boolean fits(String text) {
        if (text.isEmpty() || text.length() > LONGEST) return false;
        // Pages are made of slugs: this is asked some hundred times for each.
        char before = '-';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!letter && (c != '-' || before == '-')) return false;
            before = c;
        }
        return before != '-';
    }

    /**
     * Makes a slug of a headline or name: accents go, everything else that is no letter becomes a hyphen, cut at a word.
     *
     * @param words what to make it of
     * @param fallback what to take when no Latin letter or digit is left (a headline in Arabic, say)
     */
    public static Slug of(String words, String fallback) {
        var plain = APOSTROPHES.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
        for (var ligature : LIGATURES.entrySet()) plain = plain.replace(ligature.getKey(), ligature.getValue());
        plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                .replaceAll("");
        plain = strip(NOT_A_LETTER.matcher(plain).replaceAll("-"));
        if (plain.isEmpty()) return new Slug(fallback);
        return new Slug(plain.length() <= LONGEST ? plain : cutAtWord(plain));
    }

    private static String cutAtWord(String plain) {
        int end = plain.lastIndexOf('-', LONGEST);
        return strip(plain.substring(0, end > LONGEST / 2 ? end : LONGEST));
    }

    private static String strip(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int to = text.endsWith("-") && text.length() > from ? text.length() - 1 : text.length();
        return text.substring(from, to);
    }

    @Override
    public int compareTo(Slug other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
