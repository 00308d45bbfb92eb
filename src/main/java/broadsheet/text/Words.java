package broadsheet.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes a text apart into words. */
public final class Words {
    private static final String BEFORE_A_SENTENCE = ".!?:;\n“„«\"‘…。！？؟۔";

    private Words() {}

    /** The words that say something, in the order of the text. */
    public static List<Word> of(String text, Language language) {
        var words = new ArrayList<Word>();
        boolean english = language.locale().getLanguage().equals("en");
        try (var stream = Analysers.of(language).tokenStream("", text)) {
            var stem = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (stem.isEmpty()) continue;
                var written = text.substring(place.startOffset(), place.endOffset());
                var form = stem.toString();
                words.add(new Word(
                        english ? English.NUMBERS.getOrDefault(form, form) : form,
                        written,
                        opens(text, place.startOffset())));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** Looks back over spaces and brackets to what stands before the word. */
    private static boolean opens(String text, int start) {
        int before = start - 1;
        while (before >= 0 && " \t\u00a0([–—-".indexOf(text.charAt(before)) >= 0) before--;
        return before < 0 || BEFORE_A_SENTENCE.indexOf(text.charAt(before)) >= 0;
    }
}
