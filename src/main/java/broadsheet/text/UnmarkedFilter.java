package broadsheet.text;

import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the marks off letters (accents, Hebrew and Arabic vowel points) and writes letters of one meaning one way (full-width
 * ones, ligatures, the Hebrew gershayim in an abbreviation).
 */
final class UnmarkedFilter extends TokenFilter {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final int END_OF_ASCII = 0x80;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    UnmarkedFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        if (isAscii()) return true;
        var bare = unmarked(word.toString());
        word.setEmpty().append(bare);
        return true;
    }

    private boolean isAscii() {
        for (int i = 0; i < word.length(); i++) if (word.charAt(i) >= END_OF_ASCII) return false;
        return true;
    }

    /** Korean comes apart when it is decomposed, so the rest is put together again. */
    private static String unmarked(String word) {
        var apart = Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replace('\u05f4', '"')
                .replace('\u05f3', '\'');
        var bare = MARKS.matcher(apart).replaceAll("");
        return bare.isEmpty() ? word : Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
