package bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long and how often is measured. */
final class Pace {
    private static final int ROUNDS = 5;
    private static final int SECONDS = 5;
    private static final int QUICK_ROUNDS = 2;
    private static final int QUICK_SECONDS = 2;

    @Option(names = "--quick", description = "Short and rough: 2 rounds of 2 seconds, small numbers everywhere.")
    private boolean quick;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each thing is measured (5). discussion: how often the server is killed.")
    private int rounds;

    @Option(names = "--seconds", paramLabel = "N", description = "How long a round of load takes (5).")
    private int seconds;

    @Option(
            names = "--only",
            paramLabel = "WORD",
            split = ",",
            description =
                    "delivery: only such cases, for instance pinned,32,gzip. archive: start, pages, memory. search: found, questions, related. discussion: storm, visible, pages, listeners, kill; SQLite, PostgreSQL.")
    private List<String> only = List.of();

    @Option(
            names = "--door",
            description =
                    "delivery, http2: the front door alone, holding the sample's stories as they are, in place of the whole house.")
    private boolean door;

    @Option(
            names = "--stories",
            paramLabel = "N",
            split = ",",
            description = "archive, search: how many stories, the last as many as a million.")
    private List<Integer> stories = List.of();

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "archive, search: keeps what is made in this folder, and takes what is there.")
    private @Nullable Path keep;

    boolean quick() {
        return quick;
    }

    int rounds() {
        return rounds > 0 ? rounds : quick ? QUICK_ROUNDS : ROUNDS;
    }

    int seconds() {
        return seconds > 0 ? seconds : quick ? QUICK_SECONDS : SECONDS;
    }

    List<Integer> stories() {
        return stories;
    }

    @Nullable
    Path keep() {
        return keep;
    }

    /** The words of {@code --only}, for a benchmark whose parts have names. */
    List<String> parts() {
        return only;
    }

    boolean door() {
        return door;
    }

    /** Of words that exclude one another, those that were asked for; all of them when none was. */
    <T> List<T> chosen(List<T> all) {
        var wanted = Set.copyOf(only);
        var some = all.stream().filter(each -> wanted.contains(each.toString())).toList();
        return some.isEmpty() ? all : some;
    }
}
