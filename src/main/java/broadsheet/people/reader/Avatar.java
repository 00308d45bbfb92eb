package broadsheet.people.reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The picture beside a name: initials on a colour, drawn by the house. Its address says all that is on it, so it needs no
 * records and is kept for good by everybody; whoever changes their name gets another.
 *
 * @param colour from 0 to 11
 * @param initials one or two letters or digits
 */
public record Avatar(int colour, String initials) {
    /** Where every address begins. */
    public static final String FOLDER = "/account/avatars/";

    /** White letters on each have a contrast of 5 : 1 and more, in the light and in the dark. */
    private static final List<String> COLOURS = List.of(
            "#8a1c1c", "#8a4b08", "#6b5900", "#3f6212", "#14653a", "#0f6364", "#135a80", "#1e4396", "#4b3a9e",
            "#6d2a8f", "#8b1f66", "#4a4f57");

    private static final Pattern FILE = Pattern.compile("([\\p{L}\\p{Nd}]{1,2})\\.svg");

    public Avatar {
        if (colour < 0 || colour >= COLOURS.size()) throw new IllegalArgumentException("No such colour: " + colour);
    }

    /** Of a person: the colour stays theirs. */
    public static Avatar of(String id, String name) {
        return new Avatar(Math.floorMod(id.hashCode(), COLOURS.size()), initials(name));
    }

    /** What an address asks for; empty for what was never drawn. */
    public static Optional<Avatar> read(String colour, String file) {
        var fits = FILE.matcher(file);
        if (!fits.matches() || !colour.matches("[0-9]{1,2}")) return Optional.empty();
        int number = Integer.parseInt(colour);
        return number < COLOURS.size() ? Optional.of(new Avatar(number, fits.group(1))) : Optional.empty();
    }

    private static String initials(String name) {
        var words = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}'’.-]*")
                .matcher(name)
                .results()
                .map(one -> one.group())
                .toList();
        if (words.isEmpty()) return "X";
        var first = letter(words.getFirst());
        // Letters without capitals belong together or join; two of them say something else.
        boolean one = words.size() == 1 || first.toLowerCase(Locale.ROOT).equals(first) && !first.matches("\\p{Nd}");
        return one ? first : first + letter(words.getLast());
    }

    private static String letter(String word) {
        return Character.toString(Character.toTitleCase(word.codePointAt(0)));
    }

    public String address() {
        return FOLDER + colour + "/" + URLEncoder.encode(initials, StandardCharsets.UTF_8) + ".svg";
    }

    /** The picture itself; letters and digits alone stand in it, so nothing needs to be escaped. */
    public String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40">\
                <rect width="40" height="40" fill="%s"/>\
                <text x="20" y="20" dy=".36em" text-anchor="middle" font-family="system-ui, sans-serif" font-size="16" \
                font-weight="600" fill="#fff">%s</text></svg>
                """.formatted(COLOURS.get(colour), initials);
    }
}
