package broadsheet.text;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.fa.PersianCharFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The words of a text in any language as they stand, none left out and none cut to its stem; capitals, accents, vowel points and
 * the several forms of one Arabic letter make no difference. Chinese and Japanese come apart into single characters, which a
 * phrase puts together again.
 */
final class PlainWords extends Analyzer {
    @Override
    protected Reader initReader(String field, Reader reader) {
        return new PersianCharFilter(reader);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
        return new PersianCharFilter(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, folded(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return folded(words);
    }

    private static TokenStream folded(TokenStream words) {
        var small = new DecimalDigitFilter(new LowerCaseFilter(new UnmarkedFilter(words)));
        return new ASCIIFoldingFilter(new PersianNormalizationFilter(new ArabicNormalizationFilter(small)));
    }
}
