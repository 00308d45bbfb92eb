package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the kernel says of a process and its children. */
final class Meter {
    /** The unit of {@code /proc/PID/stat} for programs, whatever the kernel's own ticks are: USER_HZ. */
    private static final int TICKS_A_SECOND = 100;

    /** Fields after the name in brackets, counted from the state (field 3 in proc(5)): utime is 14, stime 15. */
    private static final int UTIME = 11;

    private static final int STIME = 12;
    private static final Pattern SHARED_FAIRLY = Pattern.compile("^Pss:\\s+(\\d+) kB", Pattern.MULTILINE);
    private static final Pattern RESIDENT = Pattern.compile("^Rss:\\s+(\\d+) kB", Pattern.MULTILINE);

    private Meter() {}

    /** Processor time in seconds that they have used since they began, their own and the kernel's for them. */
    static double cpuSeconds(Process process) {
        return all(process).mapToDouble(Meter::cpuSeconds).sum();
    }

    /** Memory in MB; what several of them share is counted once. */
    static double memory(Process process) {
        return all(process).mapToDouble(each -> kibi(each, SHARED_FAIRLY)).sum() / 1024;
    }

    /** Memory in MB as {@code ps} shows it. */
    static double resident(Process process) {
        return all(process).mapToDouble(each -> kibi(each, RESIDENT)).sum() / 1024;
    }

    private static Stream<ProcessHandle> all(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private static double cpuSeconds(ProcessHandle process) {
        var stat = read(process, "stat");
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME])) / (double) TICKS_A_SECOND;
    }

    private static double kibi(ProcessHandle process, Pattern what) {
        var found = what.matcher(read(process, "smaps_rollup"));
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException gone) {
            throw new CannotMeasure("A server ended while it was measured: " + gone.getMessage());
        }
    }
}
