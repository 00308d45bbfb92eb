package broadsheet.people.desk.part;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's face in little room: a portrait, or the first letters of the name on one of six colours that stays theirs.
 *
 * @param picture address of a square portrait; null for initials
 */
public record Avatar(String name, @Nullable String picture) {
    private static final int HUES = 6;

    public static Avatar of(String name) {
        return new Avatar(name, null);
    }

    /** The first letter of the first and the last word; one letter of a name in one word, or of one that has no capitals. */
    public String initials() {
        var words = List.of(name.strip().split("[\\s\\u00a0-]+"));
        var first = letter(words.getFirst());
        boolean capitals = !first.equals(first.toLowerCase(Locale.ROOT));
        return words.size() == 1 || !capitals ? first : first + letter(words.getLast());
    }

    /** Which of the six colours, from 1. */
    public int hue() {
        return Math.floorMod(name.strip().hashCode(), HUES) + 1;
    }

    /** What a reader calls one letter, which may be several characters. */
    private static String letter(String word) {
        var letters = new ArrayList<String>();
        var iterator = BreakIterator.getCharacterInstance(Locale.ROOT);
        iterator.setText(word);
        int from = iterator.first();
        for (int to = iterator.next(); to != BreakIterator.DONE; from = to, to = iterator.next()) {
            letters.add(word.substring(from, to));
        }
        return letters.stream()
                .filter(letter -> Character.isLetterOrDigit(letter.codePointAt(0)))
                .findFirst()
                .orElse("?")
                .toUpperCase(Locale.ROOT);
    }
}
