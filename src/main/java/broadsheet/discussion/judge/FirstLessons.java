package broadsheet.discussion.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lessons that come with the house, from {@code lessons.txt}: a mark (good, spam or abuse), a tab, the remark. */
final class FirstLessons {
    private static final String GROUP = "first lessons";

    private FirstLessons() {}

    static List<Lesson> of(Fault fault) {
        try (var in = FirstLessons.class.getResourceAsStream("lessons.txt")) {
            if (in == null) throw new IllegalStateException("lessons.txt is missing from the jar.");
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new Lesson(Remark.of(parts[1]), parts[0].equals(fault.mark), GROUP))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
