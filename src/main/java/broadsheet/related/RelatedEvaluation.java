package broadsheet.related;

import broadsheet.related.likeness.Clippings;
import broadsheet.related.likeness.Likeness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Measures how well related stories are found, on a collection in which somebody has said what belongs together. */
public final class RelatedEvaluation {
    private RelatedEvaluation() {}

    /**
     * What came out. Averages over the stories that have at least one other of the same event.
     *
     * @param stories how many were read
     * @param asked how many of them have a partner
     * @param ndcg5 normalised discounted cumulative gain of the first five, 0 to 1
     * @param map mean average precision over the whole ranking, 0 to 1
     * @param first the share whose first is right, 0 to 1
     * @param skipped a sentence for each line that could not be read
     */
    public record Report(int stories, int asked, double ndcg5, double map, double first, List<String> skipped) {}

    /**
     * Brings the stories of a file into a temporary newsroom, ranks all others for each, and judges.
     *
     * @param file JSON lines, plain or gzipped, with id, event, title, description, text and date
     * @throws IOException if it cannot be read
     */
    public static Report of(Path file) throws IOException {
        var corpus = Corpus.read(file);
        try (var newsroom = new TemporaryNewsroom();
                var clippings = Clippings.open(newsroom.folder().resolve("related"))) {
            var published = newsroom.publish(corpus.lines());
            new Archivist(newsroom.database(), clippings).catchUp();
            return report(corpus, judged(published, new Likeness(clippings)));
        }
    }

    private static List<Judgement> judged(Map<String, CorpusLine> published, Likeness likeness) {
        var sizes =
                published.values().stream().collect(Collectors.groupingBy(CorpusLine::event, Collectors.counting()));
        Function<String, String> event = story -> published.get(story).event();
        var judgements = new ArrayList<Judgement>();
        for (var story : published.keySet()) {
            if (sizes.get(event.apply(story)) < 2) continue;
            var right = likeness.ranked(story, published.size()).stream()
                    .map(other -> event.apply(other.story()).equals(event.apply(story)))
                    .toList();
            judgements.add(Judgement.of(right));
        }
        return judgements;
    }

    private static Report report(Corpus corpus, List<Judgement> judgements) {
        return new Report(
                corpus.lines().size(),
                judgements.size(),
                mean(judgements, Judgement::ndcg5),
                mean(judgements, Judgement::averagePrecision),
                mean(judgements, Judgement::first),
                corpus.skipped());
    }

    private static double mean(List<Judgement> judgements, ToDoubleFunction<Judgement> part) {
        return judgements.stream().mapToDouble(part).average().orElse(0);
    }
}
