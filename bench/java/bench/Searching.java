package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What finding costs while an archive grows: questions, the list of related stories for a newcomer, and how soon what was published
 * is found. With {@code --keep DIR} the indexes and their figures stay, so that a long run can be made in pieces.
 */
final class Searching {
    private static final List<Integer> SIZES = List.of(10_000, 30_000, 100_000, 300_000, 1_000_000);
    private static final List<Integer> QUICK_SIZES = List.of(2_000, 5_000);
    private static final int QUESTIONS = 1_000;
    private static final int QUICK_QUESTIONS = 200;
    private static final int NEWCOMERS = 200;
    private static final int QUICK_NEWCOMERS = 50;
    private static final double AIM_OF_QUESTIONS = 30;
    private static final double AIM_OF_LISTS = 20;
    private static final String FOUND = "found";
    private static final String QUESTIONS_ASKED = "questions";
    private static final String RELATED = "related";

    private final Stage stage;
    private final Pace pace;
    private final List<Integer> sizes;

    private Searching(Stage stage, Pace pace) {
        this.stage = stage;
        this.pace = pace;
        this.sizes = pace.stories().isEmpty() ? pace.quick() ? QUICK_SIZES : SIZES : pace.stories();
    }

    static void run(Stage stage, Pace pace) throws IOException, InterruptedException {
        var bench = new Searching(stage, pace);
        var parts = pace.chosen(List.of(FOUND, QUESTIONS_ASKED, RELATED));
        if (parts.contains(FOUND)) Finding.run(stage, pace);
        if (parts.contains(QUESTIONS_ASKED)) bench.questions();
        if (parts.contains(RELATED)) bench.related();
    }

    private void questions() throws IOException, InterruptedException {
        var manners = Stream.concat(Searcher.MANNERS.stream(), Searcher.DEEDS.stream())
                .toList();
        var growth =
                new Growth("bench.Searcher", manners, folder("search"), pace.quick() ? QUICK_QUESTIONS : QUESTIONS);
        grow(growth, QUESTIONS_ASKED);
        growth.table("Searching, milliseconds (p50, p99)")
                .note(
                        "One question at a time, %,d of each kind, with counts for every facet and the passages of 20 stories; without the page around them. The last three: from giving a story to the index until a question for a word of its own tells of it."
                                .formatted(growth.often()))
                .print();
        if (!pace.quick())
            growth.draw("search", "Milliseconds that 99 of 100 questions take at most", AIM_OF_QUESTIONS);
    }

    private void related() throws IOException, InterruptedException {
        var growth = new Growth(
                "bench.Newcomer", Newcomer.MANNERS, folder(RELATED), pace.quick() ? QUICK_NEWCOMERS : NEWCOMERS);
        grow(growth, RELATED);
        growth.table("Related stories for a newcomer, milliseconds (p50, p99)")
                .note(
                        "%,d newcomers, one at a time: read, kept, compared, chosen; without asking the records for headlines. Then the lists of the twelve around each are chosen anew."
                                .formatted(growth.often()))
                .print();
        if (!pace.quick()) growth.draw(RELATED, "Milliseconds that 99 of 100 newcomers take at most", AIM_OF_LISTS);
    }

    private void grow(Growth growth, String what) throws IOException, InterruptedException {
        try (var progress = Progress.of(what, sizes.size())) {
            for (int size : sizes) {
                progress.step("%,d stories".formatted(size));
                growth.to(stage, size, Math.max(size, SIZES.getLast()));
            }
        }
    }

    private Path folder(String name) throws IOException {
        var kept = pace.keep();
        return kept == null ? stage.folder(name) : Files.createDirectories(kept.resolve(name));
    }
}
