package broadsheet;

import broadsheet.extraction.ExtractJson;
import broadsheet.extraction.Extractor;
import broadsheet.extraction.NotAnArticle;
import broadsheet.extraction.SourceFile;
import broadsheet.html.Templates;
import broadsheet.story.document.DocumentView;
import broadsheet.story.document.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "extract",
        description = "Prints the article in each file as one line of JSON; stores nothing.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Pages saved as HTML, or copied as text.")
    private List<Path> named = List.of();

    @Option(names = "--json", description = "Accepted for symmetry; the output is JSON in any case.")
    private boolean json;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var failures = new AtomicInteger();
        var templates = new Templates();
        var writer = new ExtractJson(body ->
                new DocumentView(body, Surroundings.EMPTY).markup(templates).toString());
        var extractor = new Extractor();
        var files = PageFiles.of(named, sentence -> complain(sentence, failures));
        PageFiles.each(files, "Reading", file -> {
            try {
                var source = SourceFile.read(file);
                out.println(writer.write(source.called(file.toString()), extractor.page(source)));
            } catch (NotAnArticle sentence) {
                complain(sentence.getMessage(), failures);
            }
        });
        out.flush();
        return failures.get() == 0 ? 0 : 1;
    }

    private void complain(String sentence, AtomicInteger failures) {
        failures.incrementAndGet();
        spec.commandLine().getErr().println("broadsheet: " + sentence);
    }
}
