package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The machine the figures come from. */
final class Machine {
    private static final double KIBI_IN_GIGA = 1024 * 1024;

    private Machine() {}

    /** In words, for whoever reads the figures elsewhere. */
    static String words() {
        return String.format(
                Locale.ROOT,
                "%d cores of %s, %.0f GB, %s with Linux %s, JDK %s; one minute's load before: %s.",
                cores().size(),
                found("/proc/cpuinfo", "model name\\s*: (.*)"),
                Double.parseDouble(found("/proc/meminfo", "MemTotal:\\s+(\\d+)")) / KIBI_IN_GIGA,
                found("/etc/os-release", "PRETTY_NAME=\"(.*)\""),
                System.getProperty("os.version"),
                Runtime.version(),
                LOAD_BEFORE);
    }

    private static final String LOAD_BEFORE = found("/proc/loadavg", "^(\\S+)");

    /** The numbers of the cores that this process may run on. */
    static List<Integer> cores() {
        var cores = new ArrayList<Integer>();
        for (var range :
                found("/proc/self/status", "Cpus_allowed_list:\\s+(\\S+)").split(",")) {
            var ends = range.split("-");
            for (int core = Integer.parseInt(ends[0]); core <= Integer.parseInt(ends[ends.length - 1]); core++) {
                cores.add(core);
            }
        }
        return cores;
    }

    /** Megabytes of this process, by a line of its status: {@code RssAnon:} is its own, {@code VmRSS:} with the files it has mapped. */
    static String memory(String line) {
        return Long.toString(Long.parseLong(found("/proc/self/status", line + "\\s+(\\d+)")) >> 10);
    }

    private static String found(String file, String pattern) {
        try {
            var match = Pattern.compile(pattern, Pattern.MULTILINE).matcher(Files.readString(Path.of(file)));
            return match.find() ? match.group(1) : "0";
        } catch (IOException elsewhere) {
            throw new CannotMeasure("The benchmarks read /proc, so they run on Linux only.");
        }
    }
}
