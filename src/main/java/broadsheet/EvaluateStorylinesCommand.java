package broadsheet;

import broadsheet.related.StorylineEvaluation;
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
        name = "storylines",
        description = "Publishes the stories of the file in the order of their dates and lets each find its storyline;"
                + " prints B-cubed precision, recall and F1.",
        mixinStandardHelpOptions = true)
final class EvaluateStorylinesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "JSON lines: id, title, description, text, date, event.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) throw new Failed(file + ": there is no such file.");
        try {
            tell(StorylineEvaluation.of(file));
            return 0;
        } catch (IOException unreadable) {
            throw new Failed("%s cannot be read: %s".formatted(file, unreadable.getMessage()));
        }
    }

    private void tell(StorylineEvaluation.Report report) {
        report.skipped().forEach(sentence -> spec.commandLine().getErr().println("broadsheet: " + sentence));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonMapper()
                    .createObjectNode()
                    .put("stories", report.stories())
                    .put("events", report.events())
                    .put("storylines", report.storylines())
                    .put("precision", report.precision())
                    .put("recall", report.recall())
                    .put("f1", report.f1()));
        } else {
            out.println("%d stories of %d events, %d storylines found"
                    .formatted(report.stories(), report.events(), report.storylines()));
            out.println("precision  recall  F1");
            out.println(String.format(
                    Locale.ROOT, "%.3f      %.3f   %.3f", report.precision(), report.recall(), report.f1()));
        }
    }
}
