package bench;

import java.util.List;
import java.util.stream.Collectors;

/** Who runs where. Pinned, a server has the first core and the load generator the second; else all have all. */
enum Cores {
    PINNED("pinned") {
        @Override
        List<Integer> ofServer() {
            return Machine.cores().subList(0, 1);
        }

        @Override
        List<Integer> ofLoad() {
            if (Machine.cores().size() < 2) throw new CannotMeasure("Pinned runs need two cores; use --only unpinned.");
            return Machine.cores().subList(1, 2);
        }
    },
    UNPINNED("unpinned") {
        @Override
        List<Integer> ofServer() {
            return Machine.cores();
        }

        @Override
        List<Integer> ofLoad() {
            return Machine.cores();
        }
    };

    private final String word;

    Cores(String word) {
        this.word = word;
    }

    abstract List<Integer> ofServer();

    abstract List<Integer> ofLoad();

    /** The beginning of a command that runs on these cores only. */
    static List<String> only(List<Integer> cores) {
        return List.of("taskset", "-c", cores.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    @Override
    public String toString() {
        return word;
    }
}
