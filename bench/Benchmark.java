package bench;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What can be measured. */
enum Benchmark {
    DELIVERY("delivery", "cached pages beside nginx that serves the same bytes as static files", Delivery::run);

    /** Sets up on the stage what it needs, measures, prints. */
    private interface Run {
        void on(Stage stage, Pace pace) throws Exception;
    }

    private final String word;
    private final String about;
    private final Run run;

    Benchmark(String word, String about, Run run) {
        this.word = word;
        this.about = about;
        this.run = run;
    }

    static Benchmark named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotMeasure("There is no benchmark “%s”; there are %s."
                        .formatted(
                                name,
                                Arrays.stream(values()).map(Benchmark::word).collect(Collectors.joining(", ")))));
    }

    void run(Stage stage, Pace pace) throws Exception {
        run.on(stage, pace);
    }

    String word() {
        return word;
    }

    String about() {
        return about;
    }
}
