package broadsheet.html.theme;

import java.util.List;

/** How much a template could print at most, so that a small file cannot make an enormous page. */
final class Weight {
    /** More rows than any list of a page has. */
    static final long ROWS = 60;

    /** Of the theme's own bytes, on one page. */
    static final long MOST_BYTES = 2_000_000;

    private Weight() {}

    static void check(String file, Pattern<?> pattern) throws Flaw {
        long weight = of(pattern.steps());
        if (weight > MOST_BYTES) {
            throw new Flaw(file, 0, "weight", weight / 1_000, MOST_BYTES / 1_000);
        }
    }

    private static long of(List<? extends Step<?>> steps) {
        long sum = 0;
        for (var step : steps) sum += of(step);
        return sum;
    }

    private static long of(Step<?> step) {
        return switch (step) {
            case Step.Literal<?>(var utf8) -> utf8.length;
            case Step.Lead<?> lead -> of(lead.inside());
            case Step.When<?> when -> of(when.inside());
            case Step.Each<?, ?> each -> ROWS * of(each.inside());
            case Step.Say<?> _, Step.Mark<?> _, Step.Place<?> _, Step.Inlaid<?> _ -> 0;
        };
    }
}
