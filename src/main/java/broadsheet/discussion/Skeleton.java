package broadsheet.discussion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is left of a word when its disguise is taken off: accents, capitals, letters borrowed from other scripts because they
 * look alike, digits for letters, the same letter many times, dots or spaces between the letters. Two words that a reader would take for the
 * same have one skeleton; it is for comparing only. The look-alikes are those of Unicode's confusables that people type.
 */
final class Skeleton {
    private static final String ALIKE = """
            а=a α=a ɑ=a @=a 4=a в=b ß=ss с=c ϲ=c ç=c ԁ=d е=e ё=e є=e ε=e 3=e €=e ғ=f ɡ=g 9=g һ=h н=h і=i ї=i ι=i l=i 1=i !=i |=i ӏ=i ł=i
            ј=j к=k κ=k м=m п=n η=n о=o ο=o σ=o 0=o ø=o ð=o р=p ρ=p ԛ=q г=r ѕ=s $=s 5=s т=t τ=t 7=t +=t υ=u µ=u ц=u ν=v ѵ=v ѡ=w ш=w
            х=x χ=x у=y γ=y ү=y ᴢ=z 2=z""";

    private static final Map<Integer, String> LOOKS_LIKE = java.util.Arrays.stream(ALIKE.split("\\s+"))
            .collect(Collectors.toUnmodifiableMap(
                    pair -> pair.codePointAt(0), pair -> pair.substring(pair.indexOf('=') + 1)));

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}@$€!|+]+|^[!@$+|]+|[!+|]+$");
    private static final Pattern THRICE = Pattern.compile("(.)\\1{2,}");

    private Skeleton() {}

    /** The skeleton of one word or name; letters and digits only. */
    static String of(String word) {
        return bare(word, false);
    }

    /** The skeleton of a pattern: its stars stay. */
    static String ofPattern(String pattern) {
        return bare(pattern, true);
    }

    /**
     * Every word of a text as its skeleton, and besides them what is spelled out with spaces, dots or dashes: "v i a g r a",
     * "v.i-a.g.r.a".
     */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var spelled = new StringBuilder();
        for (var written : SPACES.split(text)) {
            var pieces = pieces(written);
            words.addAll(pieces);
            if (pieces.size() > 1) words.add(String.join("", pieces));
            if (pieces.size() == 1 && pieces.getFirst().length() == 1) {
                spelled.append(pieces.getFirst());
            } else end(spelled, words);
        }
        end(spelled, words);
        return words;
    }

    private static void end(StringBuilder spelled, List<String> words) {
        if (spelled.length() > 2) words.add(spelled.toString());
        spelled.setLength(0);
    }

    private static List<String> pieces(String written) {
        return BETWEEN.splitAsStream(written)
                .map(Skeleton::of)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static String bare(String word, boolean stars) {
        var plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var bones = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            var alike = LOOKS_LIKE.get(c);
            if (alike != null) bones.append(alike);
            else if (Character.isLetterOrDigit(c) || stars && c == '*') bones.appendCodePoint(c);
        });
        return THRICE.matcher(bones).replaceAll("$1");
    }
}
