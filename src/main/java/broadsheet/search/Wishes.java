package broadsheet.search;

import broadsheet.search.Wanted.Form;
import broadsheet.text.Analysers;
import broadsheet.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;

/**
 * Turns what somebody typed into what the index is asked. A word is looked for in headline, byline, subject and text, as it
 * stands and by its stem in every language of the archive. In each place the best of these ways counts; what the places give is added
 * up, and a headline counts for more than a text.
 */
final class Wishes {
    private static final float HEADLINE = 4;
    private static final float BYLINE = 3;
    private static final float SUBJECT = 2;
    private static final float TEXT = 1;

    /** A stem says a little less than the word itself; a part of a compound, a completion and a correction say less again. */
    private static final float AS_STEM = .85f;

    private static final float AS_PARTS = .5f;
    private static final float AS_BEGINNING = .3f;
    private static final float AS_CORRECTED = .6f;

    /** Somebody is typing one of them; each has a dozen completions, and a question has room for a thousand words. */
    private static final int MOST_COMPLETED = 4;

    /** One letter begins half of all words. */
    private static final int SHORTEST_BEGINNING = 2;

    /** A word that its language counts among the little ones need not be there if this part of all stories has it. */
    private static final float COMMON = .2f;

    private record Place(String field, float weight) {}

    private static final List<Place> PLAIN = List.of(
            new Place(Fields.HEADLINE, HEADLINE),
            new Place(Fields.BYLINE, BYLINE),
            new Place(Fields.SUBJECT, SUBJECT),
            new Place(Fields.TEXT, TEXT));
    private static final List<Place> STEMMED =
            List.of(new Place(Fields.HEADLINE, HEADLINE * AS_STEM), new Place(Fields.TEXT, TEXT * AS_STEM));

    private final IndexReader reader;
    private final Vocabulary vocabulary;
    private final List<Language> languages;

    Wishes(IndexReader reader) throws IOException {
        this.reader = reader;
        this.vocabulary = new Vocabulary(reader);
        this.languages = vocabulary.languages().stream()
                .map(Language::new)
                .filter(Analysers::knows)
                .toList();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What the words wish for; those without a letter or figure wish for nothing. */
    List<Wish> of(List<Wanted> words) throws IOException {
        var wishes = new ArrayList<Wish>();
        int completed = 0;
        for (var word : words) {
            boolean beginning = word.form() == Form.BEGINNING && completed++ < MOST_COMPLETED;
            of(word, beginning).ifPresent(wishes::add);
        }
        if (wishes.stream().allMatch(Wish::little))
            return wishes.stream().map(Wishes::serious).toList();
        return wishes;
    }

    private static Wish serious(Wish wish) {
        return new Wish(wish.wanted(), wish.ways(), wish.terms(), false, wish.corrections());
    }

    private Optional<Wish> of(Wanted wanted, boolean completed) throws IOException {
        var plain = Tokens.of(Analysers.plain(), wanted.typed());
        if (plain.isEmpty()) return Optional.empty();
        var ways = new Ways();
        add(ways, plain, PLAIN, 1, "");
        boolean little = false;
        if (wanted.form() != Form.PHRASE) {
            for (var language : languages) little |= !addStems(ways, wanted.typed(), language, 1);
        }
        if (completed) addCompletions(ways, plain);
        List<String> corrections = List.of();
        if (wanted.form() != Form.PHRASE && plain.isOne() && isUnknown(ways)) {
            corrections = vocabulary.corrections(plain.last());
            for (var word : corrections) addCorrected(ways, word);
        }
        return Optional.of(new Wish(wanted, ways.all(), ways.terms(), little && isCommon(plain), corrections));
    }

    private static void add(Ways ways, Tokens tokens, List<Place> places, float weight, String suffix) {
        for (var place : places) {
            ways.add(place.field(), new BoostQuery(tokens.in(place.field() + suffix), weight * place.weight()));
        }
    }

    /** Adds the ways by a language's stems; false if the language counts the word among its little ones. */
    private boolean addStems(Ways ways, String typed, Language language, float weight) {
        var stems = Tokens.of(Analysers.of(language), typed);
        if (stems.isEmpty()) return false;
        add(ways, stems, STEMMED, weight, Fields.stems("", Fields.stemsOf(language)));
        if (Fields.stemsOf(language).equals("de") && stems.isOne()) addParts(ways, typed, language, weight);
        return true;
    }

    /** Hochwasserschutz is also found where Hochwasser and Schutz stand apart. */
    private static void addParts(Ways ways, String typed, Language german, float weight) {
        var parts = Analysers.parts(typed);
        if (parts.size() < 2) return;
        var all = new BooleanQuery.Builder();
        for (var part : parts) {
            var stem = Tokens.of(Analysers.of(german), part);
            if (stem.isEmpty()) return;
            var anywhere = new Ways();
            add(anywhere, stem, STEMMED, 1, Fields.stems("", "de"));
            all.add(new DisjunctionMaxQuery(anywhere.all(), 0), Occur.MUST);
        }
        ways.add(Fields.TEXT, new BoostQuery(all.build(), weight * AS_PARTS));
    }

    private void addCompletions(Ways ways, Tokens plain) throws IOException {
        if (!plain.isOne() || plain.last().length() < SHORTEST_BEGINNING) return;
        for (var place : PLAIN) {
            for (var word : vocabulary.completions(place.field(), plain.last())) {
                var whole = new Tokens(List.of(word));
                ways.add(place.field(), new BoostQuery(whole.in(place.field()), AS_BEGINNING * place.weight()));
            }
        }
    }

    private boolean isUnknown(Ways ways) throws IOException {
        for (var term : ways.terms()) if (reader.docFreq(term) > 0) return false;
        return true;
    }

    private void addCorrected(Ways ways, String word) {
        add(ways, new Tokens(List.of(word)), PLAIN, AS_CORRECTED, "");
        for (var language : languages) addStems(ways, word, language, AS_CORRECTED);
    }

    private boolean isCommon(Tokens plain) throws IOException {
        return plain.isOne()
                && vocabulary.frequency(Fields.TEXT, plain.last()) > COMMON * Math.max(1, reader.numDocs());
    }
}
