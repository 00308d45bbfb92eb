package broadsheet.discussion.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Measures how well spam is told from what readers have to say, always on stories the judge has not learned from. */
public final class SpamEvaluation {
    private SpamEvaluation() {}

    /**
     * What came out for one group of remarks.
     *
     * @param group its name
     * @param good how many good remarks it has
     * @param goodHeld how many of those would have been held
     * @param spam how many spam remarks it has
     * @param spamHeld how many of those would have been held
     */
    public record Row(String group, int good, int goodHeld, int spam, int spamHeld) {
        /** The share of good remarks held, 0 to 1. */
        public double goodShare() {
            return good == 0 ? 0 : (double) goodHeld / good;
        }

        /** The share of spam held, 0 to 1. */
        public double recall() {
            return spam == 0 ? 0 : (double) spamHeld / spam;
        }
    }

    /**
     * The rows, and a sentence for each line that could not be read.
     *
     * @param rows one for each group
     * @param skipped what was left out and why
     */
    public record Report(List<Row> rows, List<String> skipped) {
        /** All rows as one. */
        public Row total() {
            var total = new Row("all", 0, 0, 0, 0);
            for (var row : rows)
                total = new Row(
                        "all",
                        total.good + row.good,
                        total.goodHeld + row.goodHeld,
                        total.spam + row.spam,
                        total.spamHeld + row.spamHeld);
            return total;
        }
    }

    /**
     * Judges each group of a file by a judge that was taught the first lessons and, where wanted, others.
     *
     * @param file JSON lines, plain or gzipped, with text, spam, video or group, date
     * @param taught lessons from another file, on which all groups are then judged; without it, each group is judged by a
     *     judge that learned from the other groups of the same file
     * @throws IOException if a file cannot be read
     */
    public static Report of(Path file, Optional<Path> taught) throws IOException {
        var decided = DecidedRemarks.read(file);
        var skipped = new ArrayList<>(decided.skipped());
        var rows = new ArrayList<Row>();
        var groups = decided.lessons().stream()
                .map(Lesson::group)
                .distinct()
                .sorted()
                .toList();
        if (taught.isPresent()) {
            var lessons = DecidedRemarks.read(taught.get());
            skipped.addAll(lessons.skipped());
            var judge = Judge.taught(Fault.SPAM, lessons.lessons());
            for (var group : groups)
                rows.add(row(group, judge, of(decided, lesson -> lesson.group().equals(group))));
        } else {
            for (var group : groups) {
                var judge = Judge.taught(
                        Fault.SPAM,
                        of(decided, lesson -> !lesson.group().equals(group)).toList());
                rows.add(row(group, judge, of(decided, lesson -> lesson.group().equals(group))));
            }
        }
        return new Report(rows, skipped);
    }

    private static Stream<Lesson> of(DecidedRemarks decided, Predicate<Lesson> wanted) {
        return decided.lessons().stream().filter(wanted);
    }

    private static Row row(String group, Judge judge, Stream<Lesson> lessons) {
        var row = new int[4];
        lessons.forEach(lesson -> {
            int from = lesson.faulty() ? 2 : 0;
            row[from]++;
            if (judge.judge(lesson.remark()).suspect()) row[from + 1]++;
        });
        return new Row(group, row[0], row[1], row[2], row[3]);
    }
}
