package broadsheet;

import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress.SqliteFile;
import broadsheet.people.People;
import broadsheet.search.Reindex;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "reindex",
        description = "Makes the search index anew from the records; the newsroom may be open meanwhile.",
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public void run() {
        var config = options.config();
        if (config.database() instanceof SqliteFile(var file) && !Files.isRegularFile(file)) {
            throw new Failed("There is no newsroom in %s; --data names its folder.".formatted(config.data()));
        }
        var folder = config.data().resolve(Rooms.SEARCH);
        try (var database = Database.open(config.database(), InstantSource.system());
                var bar = new ProgressBarBuilder()
                        .setTaskName("Indexing")
                        .setInitialMax(-1)
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .build()) {
            var reindex = new Reindex(folder, database, new Stories(), new Publications(), new People());
            tell(reindex.run(bar::stepTo));
        } catch (IOException unwritable) {
            throw new Failed("The index could not be written to %s: %s".formatted(folder, unwritable.getMessage()));
        }
    }

    private void tell(int stories) {
        if (spec == null) return;
        var out = spec.commandLine().getOut();
        if (json) out.println(new JsonMapper().createObjectNode().put("stories", stories));
        else out.println("The new index holds %,d stories.".formatted(stories));
    }
}
