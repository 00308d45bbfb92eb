package broadsheet.related;

import broadsheet.related.likeness.Likeness;
import broadsheet.story.Content;
import broadsheet.story.document.Block;
import broadsheet.text.Language;
import broadsheet.text.Word;
import broadsheet.text.Words;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was new in each story of a storyline: the sentence with most that the stories before it did not say. For one telling, oldest first. */
final class News {
    private static final int PARAGRAPHS = 12;
    private static final int FEWEST_WORDS = 5;
    private static final int LONGEST = 280;

    /** The newsroom itself says in the standfirst what matters. */
    private static final double BY_THE_NEWSROOM = 2;

    private final Likeness likeness;
    private final Set<String> said = new HashSet<>();

    News(Likeness likeness) {
        this.likeness = likeness;
    }

    private record Sentence(String text, double weight) {}

    /** The next story's; remembers what it said. */
    String in(Content content) {
        var language = content.language();
        var best = "";
        double most = 0;
        for (var sentence : sentences(content)) {
            double worth = sentence.weight() * worth(sentence.text(), language);
            if (worth <= most) continue;
            most = worth;
            best = sentence.text();
        }
        remember(content.headline(), language);
        remember(content.standfirst(), language);
        remember(content.body().plainText(), language);
        return best;
    }

    private static List<Sentence> sentences(Content content) {
        var found = new ArrayList<Sentence>();
        for (var text : split(content.standfirst(), content.language())) found.add(new Sentence(text, BY_THE_NEWSROOM));
        content.body().blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .limit(PARAGRAPHS)
                .flatMap(block -> split(block.plainText(), content.language()).stream())
                .forEach(text -> found.add(new Sentence(text, 1)));
        return found;
    }

    private static List<String> split(String text, Language language) {
        var sentences = new ArrayList<String>();
        var breaks = BreakIterator.getSentenceInstance(language.locale());
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var sentence = text.substring(from, to).strip();
            if (!sentence.isEmpty() && sentence.length() <= LONGEST) sentences.add(sentence);
        }
        return sentences;
    }

    /** The rarity of what it says for the first time, against its length. */
    private double worth(String sentence, Language language) {
        var words = Words.of(sentence, language);
        if (words.size() < FEWEST_WORDS) return 0;
        double fresh = words.stream()
                .map(Word::stem)
                .distinct()
                .filter(stem -> !said.contains(stem))
                .mapToDouble(likeness::rarity)
                .sum();
        return fresh / Math.sqrt(words.size());
    }

    private void remember(String text, Language language) {
        Words.of(text, language).forEach(word -> said.add(word.stem()));
    }
}
