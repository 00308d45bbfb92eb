package broadsheet;

import broadsheet.Checkup.Finding;
import broadsheet.Checkup.Health;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "doctor",
        description = "Looks whether this machine has what a newsroom needs; changes nothing. 1 when something is ill.",
        mixinStandardHelpOptions = true,
        subcommands = PrivacyDoctorCommand.class)
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--json", description = "As JSON, one object a line.")
    private boolean json;

    @Override
    public Integer call() {
        var findings = new Checkup(options.config()).findings();
        findings.forEach(finding -> say(json ? asJson(finding) : inWords(finding)));
        return isIll(findings) ? 1 : 0;
    }

    private static boolean isIll(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.health() == Health.ILL);
    }

    private void say(String line) {
        if (spec != null) spec.commandLine().getOut().println(line);
    }

    private static String inWords(Finding finding) {
        return "%-4s  %-15s  %s".formatted(name(finding.health()), finding.what(), finding.sentence());
    }

    private static String asJson(Finding finding) {
        return new JsonMapper()
                .createObjectNode()
                .put("check", finding.what())
                .put("health", name(finding.health()))
                .put("sentence", finding.sentence())
                .toString();
    }

    private static String name(Health health) {
        return health.name().toLowerCase(Locale.ROOT);
    }
}
