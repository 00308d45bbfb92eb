package broadsheet.text;

import java.util.regex.Pattern;

/** What a line of text looks like: how many words, whether it is a sentence, whether it shouts. */
public final class Lines {
    /** Shorter lines are labels, headings or buttons more often than sentences. */
    private static final int FEWEST_IN_PROSE = 8;

    private static final String SENTENCE_ENDS = ".!?…。！？؟۔:;";
    private static final String CLOSERS = "”’»«\"')]』」›“‘ ";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Lines() {}

    /** Words as a reader counts them; in scripts without spaces two characters count as one. */
    public static int count(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnspaced(c)) {
                unspaced++;
                inside = false;
            } else if (Character.isLetterOrDigit(c)) {
                if (!inside) words++;
                inside = true;
            } else if (Character.isWhitespace(c) || c == '\u00a0') {
                inside = false;
            }
        }
        return words + (unspaced + 1) / 2;
    }

    public static String[] split(String text) {
        return SPACE.split(text.strip());
    }

    /** Chinese, Japanese and Thai are written without spaces. */
    public static boolean isUnspaced(char c) {
        return c >= '\u0e00' && c <= '\u0eff' || c >= '\u3040' && c <= '\u9fff' || c >= '\uf900' && c <= '\ufaff';
    }

    public static boolean endsSentence(String line) {
        int end = line.length();
        while (end > 0 && CLOSERS.indexOf(line.charAt(end - 1)) >= 0) end--;
        return end > 0 && SENTENCE_ENDS.indexOf(line.charAt(end - 1)) >= 0;
    }

    /** Running text rather than a label, heading or button. */
    public static boolean isProse(String line) {
        int words = count(line);
        return words >= FEWEST_IN_PROSE && endsSentence(line) || words >= 4 * FEWEST_IN_PROSE;
    }

    /** All its letters are capitals, and there are at least two. */
    public static boolean isUpperCase(String text) {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) return false;
            if (Character.isUpperCase(c)) capitals++;
            else if (Character.isLetter(c)) return false;
        }
        return capitals >= 2;
    }

    public static boolean startsUpper(String word) {
        return !word.isEmpty() && (Character.isUpperCase(word.charAt(0)) || Character.isTitleCase(word.charAt(0)));
    }

    /** Whether its script knows capitals at all. */
    public static boolean isCased(String text) {
        return text.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
    }

    public static boolean hasLetter(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }
}
