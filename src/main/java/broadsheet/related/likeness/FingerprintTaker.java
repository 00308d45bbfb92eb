package broadsheet.related.likeness;

import broadsheet.story.Content;
import broadsheet.text.Language;
import broadsheet.text.Word;
import broadsheet.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a story once and notes its marks. */
final class FingerprintTaker {
    private static final float HEADLINE = 1.5f;
    private static final float STANDFIRST = 1.25f;
    private static final float BODY = 1;

    private static final int GRAM = 4;
    /** “2 million euros” is one figure, “2 euros” another. */
    private static final Set<String> MULTIPLES = Set.of("hundr", "thousand", "million", "billion", "m", "bn", "mn");
    /** Beyond this share of capitals a line is set in capitals, and they say nothing. */
    private static final double TITLE_CASE = 0.7;

    private record Mark(float count, Trait trait) {}

    private final Language language;
    private final Map<Long, Mark> marks = new TreeMap<>();

    /**
     * The word that is being cut, between signs for its beginning and its end. Kept, because a string made for each word and used for
     * its pieces alone was twice found to be null on a busy machine, which no program can make it: the compiler had done away with it.
     */
    private final StringBuilder framed = new StringBuilder();

    private FingerprintTaker(Language language) {
        this.language = language;
    }

    static Fingerprint of(Content content) {
        var taker = new FingerprintTaker(content.language());
        taker.headline(content.kicker());
        taker.headline(content.headline());
        taker.read(content.standfirst(), STANDFIRST, true);
        taker.read(content.dateline(), STANDFIRST, true);
        taker.read(content.body().plainText(), BODY, true);
        content.topics().forEach(topic -> taker.mark(Trait.TOPIC, topic.text(), 1));
        return taker.print();
    }

    private void headline(String line) {
        var words = Words.of(line, language);
        long capitals = words.stream().filter(Word::capital).count();
        note(words, HEADLINE, capitals <= TITLE_CASE * words.size());
    }

    private void read(String text, float weight, boolean capitalsSpeak) {
        note(Words.of(text, language), weight, capitalsSpeak);
    }

    private void note(List<Word> words, float weight, boolean capitalsSpeak) {
        var counting = "";
        for (var word : words) {
            if (word.opens()) counting = "";
            grams(word.written(), weight);
            if (word.number()) {
                mark(Trait.NUMBER, word.stem(), weight);
                counting = word.stem();
                continue;
            }
            mark(Trait.WORD, word.stem(), weight);
            if (!word.capital()) mark(Trait.AS_WORD, word.stem(), 1);
            else if (capitalsSpeak && !word.opens()) mark(Trait.AS_NAME, word.stem(), 1);
            if (counting.isEmpty()) continue;
            var figure = counting + " " + word.stem();
            mark(Trait.FIGURE, figure, weight);
            counting = MULTIPLES.contains(word.stem()) ? figure : "";
        }
    }

    private void grams(String written, float weight) {
        framed.setLength(0);
        framed.append('^').append(written.toLowerCase(language.locale())).append('$');
        int last = Math.max(0, framed.length() - GRAM);
        for (int i = 0; i <= last; i++) {
            mark(Trait.GRAM, Trait.GRAM.key(framed, i, Math.min(framed.length(), i + GRAM)), weight);
        }
    }

    private void mark(Trait trait, String form, float weight) {
        mark(trait, trait.key(form), weight);
    }

    private void mark(Trait trait, long key, float weight) {
        marks.merge(key, new Mark(weight, trait), (old, _) -> new Mark(old.count() + weight, trait));
    }

    private Fingerprint print() {
        var print = new Fingerprint(new long[marks.size()], new float[marks.size()], new byte[marks.size()]);
        int i = 0;
        for (var mark : marks.entrySet()) {
            print.keys()[i] = mark.getKey();
            print.counts()[i] = mark.getValue().count();
            print.traits()[i++] = (byte) mark.getValue().trait().ordinal();
        }
        return print;
    }
}
