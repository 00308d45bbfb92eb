package broadsheet;

import broadsheet.related.RelatedEvaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "evaluate",
        description = "Measures how well something is done, on a collection in which somebody has said what is right.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            EvaluateCommand.Related.class,
            EvaluateStorylinesCommand.class,
            EvaluateQuotationsCommand.class,
            EvaluateSpamCommand.class
        })
final class EvaluateCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to evaluate: evaluate related FILE.jsonl");
    }

    @Command(
            name = "related",
            description = "Ranks all other stories for each story of the file; prints nDCG@5, MAP and P@1.",
            mixinStandardHelpOptions = true)
    static final class Related implements Callable<Integer> {
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
                tell(RelatedEvaluation.of(file));
                return 0;
            } catch (IOException unreadable) {
                throw new Failed("%s cannot be read: %s".formatted(file, unreadable.getMessage()));
            }
        }

        private void tell(RelatedEvaluation.Report report) {
            report.skipped().forEach(sentence -> spec.commandLine().getErr().println("broadsheet: " + sentence));
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(new JsonMapper()
                        .createObjectNode()
                        .put("stories", report.stories())
                        .put("asked", report.asked())
                        .put("ndcg5", report.ndcg5())
                        .put("map", report.map())
                        .put("p1", report.first()));
            } else {
                out.println("%d stories, %d with a partner".formatted(report.stories(), report.asked()));
                out.println("nDCG@5  MAP    P@1");
                out.println(
                        String.format(Locale.ROOT, "%.3f   %.3f  %.3f", report.ndcg5(), report.map(), report.first()));
            }
        }
    }
}
