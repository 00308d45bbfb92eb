package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** How soon the search page tells of what was published, changed and withdrawn: asked over HTTP as soon as the save was acknowledged. */
final class Finding {
    private static final int STORIES = 200;
    private static final int QUICK_STORIES = 40;
    private static final int TO_WARM_UP = 20;

    /** So that a change comes at any moment of what the index does meanwhile. */
    private static final int LONGEST_PAUSE = 120;

    private static final double NANOS_A_MILLI = 1e6;

    private enum Deed {
        PUBLISHED("a new story is found"),
        AMENDED("an update is found"),
        WITHDRAWN("a withdrawn story is gone");

        private final String words;

        Deed(String words) {
            this.words = words;
        }
    }

    /**
     * Moments of one deed, in nanoseconds.
     *
     * @param late answers that did not tell of it yet
     */
    private record Sight(long began, long acknowledged, long seen, int late) {}

    private final Orders newsroom;
    private final SplittableRandom random = new SplittableRandom(11);
    private final Map<Deed, List<Sight>> sights = new EnumMap<>(Deed.class);

    private Finding(Orders newsroom) {
        this.newsroom = newsroom;
        for (var deed : Deed.values()) sights.put(deed, new ArrayList<>());
    }

    static void run(Stage stage, Pace pace) throws IOException, InterruptedException {
        int stories = pace.quick() ? QUICK_STORIES : STORIES;
        var bench = new Finding(Orders.open(stage));
        try (var progress = Progress.of("found", TO_WARM_UP + stories)) {
            for (int i = 0; i < TO_WARM_UP + stories; i++) {
                if (i == TO_WARM_UP) bench.sights.values().forEach(List::clear);
                bench.measure(i);
                progress.step("stories");
            }
        }
        bench.report();
    }

    private void measure(int number) throws IOException, InterruptedException {
        var first = "unheardof" + letters(number, 'a');
        var second = "unheardof" + letters(number, 'k');
        var announced = newsroom.give("announce", first).split(" ");
        var link = "href=\"" + announced[3] + "\"";
        see(Deed.PUBLISHED, announced, first, link);
        see(Deed.AMENDED, newsroom.give("amend", announced[2], second).split(" "), second, link);
        see(Deed.WITHDRAWN, newsroom.give("withdraw", announced[2]).split(" "), second, link);
    }

    private void see(Deed deed, String[] moments, String word, String link) throws IOException, InterruptedException {
        int late = 0;
        try (var knock = new Knock(newsroom.contender().port())) {
            while (knock.get("/search?q=" + word).text().contains(link) == (deed == Deed.WITHDRAWN)) late++;
        }
        sights.get(deed)
                .add(new Sight(Long.parseLong(moments[0]), Long.parseLong(moments[1]), System.nanoTime(), late));
        Thread.sleep(random.nextInt(LONGEST_PAUSE));
    }

    private static String letters(int number, char zero) {
        return Integer.toString(number + 1000)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + zero)))
                .collect(Collectors.joining());
    }

    private void report() {
        var table = new Table(
                "From a change to the search page that tells of it",
                "what",
                "changes",
                "saved in ms (p50, p99)",
                "seen ms after that (p50, p99)",
                "most",
                "answers without it");
        sights.forEach((deed, all) -> {
            var saved = Figures.of(all, sight -> (sight.acknowledged() - sight.began()) / NANOS_A_MILLI);
            var seen = Figures.of(all, sight -> (sight.seen() - sight.acknowledged()) / NANOS_A_MILLI);
            table.row(
                    deed.words,
                    Integer.toString(all.size()),
                    both(saved),
                    both(seen),
                    Figures.text("%.1f", seen.most()),
                    Integer.toString(all.stream().mapToInt(Sight::late).sum()));
        });
        table.note(
                        "On the sample newsroom with everything that follows a change at work. The search page is asked on a new connection as soon as the save is acknowledged; the last byte of the first answer that tells of it counts.")
                .print();
    }

    private static String both(Figures figures) {
        return figures.median("%.1f") + ", " + Figures.text("%.1f", figures.percentile(99));
    }
}
