package broadsheet.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The language of a text as a BCP 47 tag ("en", "ar", "zh-Hant"), and with it the direction it is written in.
 *
 * @param tag the tag in its usual case
 */
public record Language(String tag) {
    private static final Pattern SHAPE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");

    /** Languages whose usual script runs from right to left (Unicode CLDR, scriptMetadata). */
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo");

    /** Below the shape it is checked against: static fields come to life in the order they are written. */
    public static final Language ENGLISH = new Language("en");

    public Language {
        if (!fits(tag)) throw new IllegalArgumentException("Not a language tag: “%s”.".formatted(tag));
        tag = Locale.forLanguageTag(tag).toLanguageTag();
    }

    /** Whether the text is a usable tag. */
    public static boolean fits(String tag) {
        return tag.length() <= 35
                && SHAPE.matcher(tag).matches()
                && !Locale.forLanguageTag(tag).getLanguage().isEmpty();
    }

    /** The direction of its script. */
    public Direction direction() {
        var script = locale().getScript();
        if (!script.isEmpty()) return RIGHT_TO_LEFT_SCRIPTS.contains(script) ? Direction.RTL : Direction.LTR;
        return RIGHT_TO_LEFT.contains(locale().getLanguage()) ? Direction.RTL : Direction.LTR;
    }

    /** The language alone, without script and country: {@code de} of {@code de-AT}. */
    public String bare() {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    /** The same as a locale of the JDK. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public String toString() {
        return tag;
    }

    /** The way a line runs. */
    public enum Direction {
        LTR,
        RTL;

        /** As the HTML attribute {@code dir} wants it. */
        public String attribute() {
            return this == RTL ? "rtl" : "ltr";
        }
    }
}
