package broadsheet.discussion.judge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** When two remarks count as the same words: whatever their capitals, punctuation and spacing. */
public final class Sameness {
    /** Below this many letters and digits people say the same by themselves ("Well said!"). */
    static final int SHORTEST = 12;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Sameness() {}

    /** The key under which the same words meet; none for a remark too short to be told apart. */
    public static Optional<String> key(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var words = NO_WORD.matcher(plain).replaceAll(" ").strip();
        return words.length() < SHORTEST ? Optional.empty() : Optional.of(words);
    }
}
