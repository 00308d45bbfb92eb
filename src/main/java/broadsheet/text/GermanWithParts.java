package broadsheet.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** German as Lucene reads it, with the parts of compounds beside the whole. For what is kept, not for what is asked. */
final class GermanWithParts extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        TokenStream stream = new StopFilter(new LowerCaseFilter(words), GermanAnalyzer.getDefaultStopSet());
        stream = new GermanNormalizationFilter(new CompoundFilter(stream));
        return new TokenStreamComponents(words, new GermanLightStemFilter(stream));
    }
}
