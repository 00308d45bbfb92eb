package broadsheet;

import broadsheet.extraction.Extract;
import broadsheet.extraction.Extractor;
import broadsheet.extraction.NotAnArticle;
import broadsheet.extraction.SourceFile;
import broadsheet.intake.Outcome;
import broadsheet.intake.PageIntake;
import broadsheet.intake.comment.ForeignComments;
import broadsheet.story.Unready;
import broadsheet.text.Slug;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "import",
        description =
                "Brings pages in as drafts, or publishes them, and comments out of other systems; the same twice is one.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private NewPaper paper = new NewPaper();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = {
                "Pages saved as HTML, or copied as text.",
                "Or comments: exports of Disqus, WordPress (XML), Commento, Isso, remark42, Coral, or our own lines (JSON)."
            })
    private List<Path> named = List.of();

    @Option(names = "--publish", description = "Publish at once, under the date the page gives.")
    private boolean publish;

    @Option(
            names = "--section",
            paramLabel = "SLUG",
            description = "Where the stories are to stand (default: the first).")
    private @Nullable String section;

    @Option(names = "--json", description = "One JSON object a file.")
    private boolean json;

    private final AtomicInteger failures = new AtomicInteger();

    @Override
    public Integer call() {
        var place = section == null ? null : slug(section);
        var all = PageFiles.of(named, this::complain);
        if (all.isEmpty()) return 1;
        var exports = all.stream().filter(ForeignComments::mayBe).toList();
        var files = all.stream().filter(file -> !ForeignComments.mayBe(file)).toList();
        var clock = InstantSource.system();
        try (var broadsheet = Broadsheet.open(options.config(), clock)) {
            paper.foundIn(broadsheet);
            var intake = broadsheet.rooms().intake();
            PageFiles.each(files, "Bringing in", file -> bringIn(broadsheet, intake, file, place, clock));
            var comments = new CommentsIn(spec.commandLine().getOut(), json, this::complain);
            for (var export : exports) comments.bringIn(broadsheet.rooms().commentIntake(), export);
        }
        spec.commandLine().getOut().flush();
        return failures.get() == 0 ? 0 : 1;
    }

    private void bringIn(
            Broadsheet broadsheet, PageIntake intake, Path file, @Nullable Slug place, InstantSource clock) {
        try {
            var source = SourceFile.read(file);
            var page = new Extractor().page(source);
            var outcome = broadsheet
                    .rooms()
                    .database()
                    .<Outcome>write(transaction -> intake.take(transaction, page, place, publish, clock.instant()));
            tell(file, source, page, outcome);
        } catch (NotAnArticle sentence) {
            complain(sentence.getMessage());
        } catch (Unready sentence) {
            complain(file.getFileName() + ": " + sentence.getMessage());
        }
    }

    private void tell(Path file, SourceFile source, Extract page, Outcome outcome) {
        var out = spec.commandLine().getOut();
        if (json) {
            var line = new JsonMapper().createObjectNode();
            line.put("file", file.toString())
                    .put("outcome", word(outcome))
                    .put("path", outcome.story().path());
            line.put("standing", outcome.story().standing().word()).put("encoding", source.encoding());
            var dropped = line.putArray("dropped");
            for (var one : page.dropped())
                dropped.addObject().put("text", one.text()).put("reason", one.reason());
            out.println(line);
        } else {
            out.println("%s: %s, %s at %s"
                    .formatted(
                            file.getFileName(),
                            sentence(outcome),
                            outcome.story().standing().word(),
                            outcome.story().path()));
            if (!(outcome instanceof Outcome.Same)) dropped(out, source, page);
        }
    }

    private static void dropped(PrintWriter out, SourceFile source, Extract page) {
        if (!source.encoding().startsWith("UTF-8")) out.println("  read as " + source.encoding());
        for (var one : page.dropped()) out.println("  left out: %s – “%s”".formatted(one.reason(), one.text()));
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made _ -> "made";
            case Outcome.Changed _ -> "changed";
            case Outcome.Run _ -> "published";
            case Outcome.Same _ -> "same";
        };
    }

    private static String sentence(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made _ -> "a new story";
            case Outcome.Changed _ -> "here already, and changed since";
            case Outcome.Run _ -> "here already as a draft, published now";
            case Outcome.Same _ -> "here already, nothing changed";
        };
    }

    private Slug slug(String text) {
        if (Slug.fits(text)) return new Slug(text);
        throw new ParameterException(
                spec.commandLine(),
                "--section takes the section as in its address, like town-hall, not “%s”.".formatted(text));
    }

    private void complain(String sentence) {
        failures.incrementAndGet();
        spec.commandLine().getErr().println("broadsheet: " + sentence);
    }
}
