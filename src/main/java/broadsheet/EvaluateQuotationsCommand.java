package broadsheet;

import broadsheet.related.QuotationEvaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "quotations",
        description = "Finds by rule who said what in the stories of the file that were checked by hand;"
                + " prints precision and recall.",
        mixinStandardHelpOptions = true)
final class EvaluateQuotationsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "JSON lines: id, text, event.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(names = "--faults", description = "Says where each fault is.")
    private boolean faults;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) throw new Failed(file + ": there is no such file.");
        try {
            tell(QuotationEvaluation.of(file));
            return 0;
        } catch (IllegalArgumentException unfit) {
            throw new Failed("%s cannot be measured: %s.".formatted(file, unfit.getMessage()));
        } catch (IOException unreadable) {
            throw new Failed("%s cannot be read: %s".formatted(file, unreadable.getMessage()));
        }
    }

    private void tell(QuotationEvaluation.Report report) {
        report.skipped().forEach(sentence -> spec.commandLine().getErr().println("broadsheet: " + sentence));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonMapper()
                    .createObjectNode()
                    .put("stories", report.stories())
                    .put("checked", report.checked())
                    .put("found", report.found())
                    .put("named", report.named())
                    .put("precision", report.precision())
                    .put("recall", report.recall())
                    .put("precisionOfMarks", report.precisionOfMarks())
                    .put("recallOfMarks", report.recallOfMarks()));
            return;
        }
        out.println("%d quotations checked by hand in %d stories; %d found, %d with a speaker"
                .formatted(report.checked(), report.stories(), report.found(), report.named()));
        out.println("                        precision  recall");
        out.println(row("quotation and speaker", report.precision(), report.recall()));
        out.println(row("quotation alone", report.precisionOfMarks(), report.recallOfMarks()));
        if (faults) report.faults().forEach(out::println);
    }

    private static String row(String what, double precision, double recall) {
        return String.format(Locale.ROOT, "%-22s  %.3f      %.3f", what, precision, recall);
    }
}
