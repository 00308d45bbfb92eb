package broadsheet.text;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** English as Lucene reads it, with a longer list of little words: Lucene's own has 33 and lets “he said” through. */
final class English extends Analyzer {
    private static final CharArraySet LITTLE_WORDS = StopFilter.makeStopSet("""
            a about after all also an and any are as at be been before but by can could d did do does for from had has have
            he her him his how if in into is it its just ll m may me might more mr mrs ms my no not of on one only or other
            our out over re s said say says she should so some such t than that the their them then there these they this to
            up us ve was we were what when where which who whom why will with would you your new""".split("\\s+"));

    /** Numbers are written out up to twelve in most style books, and round ones beyond. */
    static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("zero", "0"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("seventy", "70"),
            Map.entry("eighty", "80"),
            Map.entry("ninety", "90"));

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        var plain = new LowerCaseFilter(new EnglishPossessiveFilter(words));
        return new TokenStreamComponents(words, new PorterStemFilter(new StopFilter(plain, LITTLE_WORDS)));
    }
}
