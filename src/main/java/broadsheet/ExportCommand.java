package broadsheet;

import broadsheet.export.CommentExport.Form;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "export",
        description = "Writes the newsroom's own things out in formats that others read.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = ExportCommand.Comments.class)
final class ExportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to export: export comments FILE");
    }

    @Command(
            name = "comments",
            description = "Every comment, with the mail addresses that readers never see: keep the file safe.",
            mixinStandardHelpOptions = true)
    static final class Comments implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private CommonOptions options = new CommonOptions();

        @Parameters(paramLabel = "FILE", description = "Where to; a file that is there is replaced.")
        private Path file = Path.of("");

        @Option(
                names = "--as",
                description = "lines: JSON lines, which import reads back; disqus: XML. Default: lines.")
        private Form form = Form.LINES;

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        @Override
        public Integer call() {
            var config = options.config();
            var base = config.baseUrl() == null ? URI.create("http://localhost:" + config.port()) : config.baseUrl();
            try (var broadsheet = Broadsheet.open(config, InstantSource.system())) {
                int count = broadsheet.rooms().commentExport().write(file, form, base);
                spec.commandLine()
                        .getOut()
                        .println(
                                json
                                        ? new JsonMapper().createObjectNode().put("comments", count)
                                        : "%,d comments in %s".formatted(count, file));
                return 0;
            } catch (IOException unwritable) {
                throw new Failed("%s cannot be written: %s".formatted(file, unwritable.getMessage()));
            }
        }
    }
}
