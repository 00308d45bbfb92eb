package broadsheet;

import broadsheet.discussion.judge.SpamEvaluation;
import broadsheet.discussion.judge.SpamEvaluation.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "spam",
        description = "Judges each group of comments by a judge that learned from the others; prints what it held.",
        mixinStandardHelpOptions = true)
final class EvaluateSpamCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "JSON lines: text, spam (0 or 1), video or group, date.")
    private Path file = Path.of("");

    @Option(
            names = "--taught-by",
            paramLabel = "FILE",
            description = "Learn from this file instead, and judge all of the other.")
    private @Nullable Path taught;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        present(file);
        if (taught != null) present(taught);
        try {
            tell(SpamEvaluation.of(file, Optional.ofNullable(taught)));
            return 0;
        } catch (IOException unreadable) {
            throw new Failed("%s cannot be read: %s".formatted(file, unreadable.getMessage()));
        }
    }

    private static void present(Path file) {
        if (!Files.isRegularFile(file)) throw new Failed(file + ": there is no such file.");
    }

    private void tell(SpamEvaluation.Report report) {
        report.skipped().forEach(sentence -> spec.commandLine().getErr().println("broadsheet: " + sentence));
        var out = spec.commandLine().getOut();
        if (json) {
            var all = new JsonMapper().createObjectNode();
            report.rows().forEach(row -> put(all.putObject(row.group()), row));
            put(all.putObject("all"), report.total());
            out.println(all);
            return;
        }
        out.println("group             good   held     spam   held");
        for (var row : report.rows()) out.println(line(row));
        out.println(line(report.total()));
    }

    private static void put(ObjectNode node, Row row) {
        node.put("good", row.good()).put("goodHeld", row.goodHeld());
        node.put("spam", row.spam()).put("spamHeld", row.spamHeld());
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "%-15s %6d %5.1f %% %7d %5.1f %%",
                row.group(),
                row.good(),
                100 * row.goodShare(),
                row.spam(),
                100 * row.recall());
    }
}
