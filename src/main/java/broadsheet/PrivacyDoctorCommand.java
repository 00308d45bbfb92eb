package broadsheet;

import broadsheet.auditor.Assignment;
import broadsheet.auditor.Auditor;
import broadsheet.auditor.Notice;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "privacy",
        description =
                "Visits a running site as a supervisor's tool does, before and after each choice, and prints what it"
                        + " stored and whom it asked. 1 when something has to be mended.",
        mixinStandardHelpOptions = true)
final class PrivacyDoctorCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "URL", description = "Any site.")
    private @Nullable URI url;

    @Parameters(index = "1..*", paramLabel = "PATH", description = "Pages to visit in any case.")
    private List<String> paths = List.of();

    @Option(names = "--pages", paramLabel = "N", description = "Pages a round (default: 6).")
    private int pages = 6;

    @Option(names = "--accept", paramLabel = "CSS", description = "The yes of a notice that is not recognised.")
    private @Nullable String accept;

    @Option(names = "--reject", paramLabel = "CSS", description = "Its no.")
    private @Nullable String reject;

    @Option(
            names = "--withdraw",
            paramLabel = "CSS>>CSS",
            description = "What is pressed, one after the other, to take the yes back.")
    private String withdraw = "";

    @Option(
            names = "--answer",
            split = ",",
            paramLabel = "NAME",
            description = "Cookies and stored things that hold the answer itself; NAME* for any ending.")
    private List<String> answer = List.of();

    @Option(
            names = "--allowed",
            split = ",",
            paramLabel = "NAME",
            description = "Stored things that need no yes; NAME* for any ending.")
    private List<String> allowed = List.of();

    @Option(names = "--ours", split = ",", paramLabel = "HOST", description = "Further hosts of the site's own.")
    private List<String> ours = List.of();

    @Option(
            names = "--linger",
            paramLabel = "MS",
            description = "How long nothing may happen until a page is still (default: 1000).")
    private int linger = 1000;

    @Option(names = "--patience", paramLabel = "S", description = "Seconds a page is waited for (default: 15).")
    private int patience = 15;

    @Option(names = "--chromium", paramLabel = "FILE", description = "The browser; without it the one on the PATH.")
    private @Nullable Path chromium;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        var commandLine = spec.commandLine();
        PrintWriter progress = commandLine.getErr();
        var report = Auditor.visit(assignment(), chromium, progress::println);
        commandLine.getOut().println(json ? report.asJson() : report.inWords());
        return report.isClean() ? 0 : 1;
    }

    private Assignment assignment() {
        if (url == null) throw new ParameterException(spec.commandLine(), "Say which site.");
        return new Assignment(
                url, paths, pages, notice(), ours, allowed, Duration.ofMillis(linger), Duration.ofSeconds(patience));
    }

    private @Nullable Notice notice() {
        if (accept == null && reject == null) return null;
        if (accept == null || reject == null) {
            throw new ParameterException(spec.commandLine(), "A notice is described with --accept and --reject.");
        }
        var steps = Arrays.stream(withdraw.split(">>"))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
        return new Notice("described", accept, reject, steps, answer);
    }
}
