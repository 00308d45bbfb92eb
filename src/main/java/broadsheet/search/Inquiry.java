package broadsheet.search;

import broadsheet.search.Answer.Loosely;
import broadsheet.search.Wanted.Form;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/** One question, put to the index as it is at one moment. */
final class Inquiry {
    /** Between equals the newer one comes first; half of that is lost after this time. */
    private static final long RECENT = 180L * 24 * 60 * 60 * 1000;

    /** About what one rare word in the text is worth less than in the headline. */
    private static final float WORTH_OF_RECENT = 1.5f;

    /** Of a handful of words one or two may be missing when nothing has them all. */
    private static final double MOST_OF_THEM = .6;

    /** With so few answers it is worth asking whether something else was meant. */
    private static final int FEW = 2;

    private static final int VALUES = 10;

    private final IndexSearcher searcher;
    private final Question question;
    private final Narrowing narrowing;
    private final Instant now;
    private final List<Wish> wishes;
    private final Vocabulary vocabulary;

    Inquiry(IndexSearcher searcher, Question question, Narrowing narrowing, Instant now) throws IOException {
        this.searcher = searcher;
        this.question = question;
        this.narrowing = narrowing;
        this.now = now;
        var all = new Wishes(searcher.getIndexReader());
        this.vocabulary = all.vocabulary();
        this.wishes = all.of(Wanted.in(question.words()));
    }

    /**
     * What was found, before the records are asked whether it may be shown.
     *
     * @param cards the stories of the page
     */
    record Found(
            int total,
            List<Card> cards,
            Map<Facet, List<Answer.Count>> counts,
            SortedMap<YearMonth, Integer> months,
            @Nullable String meant,
            Loosely loosely) {}

    Found found() throws IOException {
        if (wishes.isEmpty() && (!question.words().isBlank() || question.isEmpty())) return nothing();
        boolean misspelt = wishes.stream().anyMatch(wish -> !wish.corrections().isEmpty());
        var loosely = misspelt ? Loosely.MISSPELT : Loosely.NOT;
        var words = words(wishes.size());
        var counting = counted(words);
        if (counting.total() == 0 && wishes.size() > 1) {
            var most = words(Math.max(1, (int) Math.round(wishes.size() * MOST_OF_THEM)));
            var again = counted(most);
            if (again.total() > 0) return found(again, Loosely.MOST_WORDS);
        }
        return found(counting, loosely);
    }

    private Found found(Counting counting, Loosely loosely) throws IOException {
        var counts = new EnumMap<Facet, List<Answer.Count>>(Facet.class);
        for (var facet : Facet.values())
            counts.put(facet, counting.of(facet.word()).commonest(VALUES));
        var months = new TreeMap<YearMonth, Integer>(Comparator.reverseOrder());
        counting.of(Fields.MONTH).each((month, stories) -> months.put(YearMonth.parse(month), stories));
        return new Found(counting.total(), cards(counting), counts, months, meant(counting.total() <= FEW), loosely);
    }

    private static Found nothing() {
        return new Found(0, List.of(), Map.of(), new TreeMap<>(), null, Loosely.NOT);
    }

    private Counting counted(Query words) throws IOException {
        var counting = new Counting(searcher, words, narrowing);
        counting.count();
        return counting;
    }

    /** Stories that have so many of the words, the little ones not counted. */
    private Query words(int most) {
        if (wishes.isEmpty()) return MatchAllDocsQuery.INSTANCE;
        var all = new BooleanQuery.Builder();
        int serious = (int) wishes.stream().filter(wish -> !wish.little()).count();
        boolean every = most >= serious;
        for (var wish : wishes) all.add(wish.anywhere(), every && !wish.little() ? Occur.MUST : Occur.SHOULD);
        if (!every) all.setMinimumNumberShouldMatch(most);
        return all.build();
    }

    private List<Card> cards(Counting counting) throws IOException {
        int first = (question.page() - 1) * Answer.HITS;
        if (first >= counting.total()) return List.of();
        var cards = new ArrayList<Card>();
        var hits = hits(counting.fitting(), first + Answer.HITS);
        for (int i = first; i < hits.length; i++) cards.add(new Card(searcher, hits[i].doc, wishes));
        return cards;
    }

    /**
     * The best of those that fit. What a story gets is a plain sum, of which is known how much each part can give at most: so whoever
     * has a common word in the text alone is not even looked at where others have it in the headline.
     */
    private ScoreDoc[] hits(Query fitting, int most) throws IOException {
        boolean byDate = question.order() == Question.Order.DATE || wishes.isEmpty();
        if (byDate) return searcher.search(fitting, new TopFieldCollectorManager(NEWEST, most, most)).scoreDocs;
        var query = new BooleanQuery.Builder().add(fitting, Occur.FILTER).setMinimumNumberShouldMatch(1);
        for (var wish : wishes) for (var way : wish.ways()) query.add(way, Occur.SHOULD);
        query.add(
                LongField.newDistanceFeatureQuery(Fields.PUBLISHED, WORTH_OF_RECENT, now.toEpochMilli(), RECENT),
                Occur.SHOULD);
        return searcher.search(query.build(), new TopScoreDocCollectorManager(most, most)).scoreDocs;
    }

    private static final Sort NEWEST = new Sort(
            LongField.newSortField(Fields.PUBLISHED, true, SortedNumericSelector.Type.MAX), SortField.FIELD_DOC);

    /** The question with what nobody wrote replaced by what was probably meant; null if nothing is replaced. */
    private @Nullable String meant(boolean few) throws IOException {
        var meant = new ArrayList<String>();
        boolean other = false;
        for (var wish : wishes) {
            var better = better(wish, few);
            other |= better != null;
            var typed = wish.wanted().typed();
            if (better != null) meant.add(better);
            else meant.add(wish.wanted().form() == Form.PHRASE ? "\"" + typed + "\"" : typed);
        }
        return other ? String.join(" ", meant) : null;
    }

    private @Nullable String better(Wish wish, boolean few) throws IOException {
        if (!wish.corrections().isEmpty()) return spelling(wish.corrections().getFirst());
        if (!few || wish.wanted().form() == Form.PHRASE) return null;
        var plain = Tokens.of(broadsheet.text.Analysers.plain(), wish.wanted().typed());
        // What many have written is spelt right.
        if (!plain.isOne() || vocabulary.frequency(Fields.TEXT, plain.last()) > FEW) return null;
        var commoner = vocabulary.commoner(plain.last());
        return commoner.isEmpty() ? null : spelling(commoner.getFirst());
    }

    /** How the archive writes a word, which the index knows without capitals and accents only. */
    private String spelling(String word) throws IOException {
        for (var field : List.of(Fields.TEXT, Fields.HEADLINE)) {
            var term = new Term(field, word);
            for (var hit : searcher.search(new TermQuery(term), 1).scoreDocs) {
                var written = new Card(searcher, hit.doc, wishes).spelling(term);
                if (!written.isEmpty()) return written.toLowerCase(Locale.ROOT);
            }
        }
        return word;
    }
}
