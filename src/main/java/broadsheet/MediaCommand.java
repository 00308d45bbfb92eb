package broadsheet;

import broadsheet.media.Bucket;
import broadsheet.media.Removal;
import broadsheet.media.Storage;
import java.io.IOException;
import java.time.InstantSource;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "media",
        description = "Looks after the files of pictures.",
        mixinStandardHelpOptions = true,
        subcommands = MediaCommand.Move.class)
final class MediaCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) throw new ParameterException(spec.commandLine(), "Say what to do: broadsheet media move");
    }

    enum Goal {
        BUCKET,
        DISK
    }

    @Command(
            name = "move",
            description =
                    "Carries pictures and originals from the data folder into the bucket, or back; takes nothing away"
                            + " where they came from, and may be stopped and repeated.",
            mixinStandardHelpOptions = true)
    static final class Move implements Runnable {
        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private CommonOptions options = new CommonOptions();

        @Option(names = "--to", required = true, paramLabel = "PLACE", description = "${COMPLETION-CANDIDATES}")
        @SuppressWarnings("NullAway") // picocli sets it before run()
        private Goal goal;

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        @Override
        public void run() {
            var config = options.config();
            var place = switch (config.pictures()) {
                case Storage.OnDisk() ->
                    throw new Failed("No bucket is named; --s3-bucket and the settings beside it do.");
                case Storage.InBucket in -> in.bucket();
            };
            try (var bucket = new Bucket(place, InstantSource.system());
                    var bar = bar()) {
                tell(moved(new Removal(config.data(), bucket), bar));
            } catch (IOException away) {
                throw new Failed(
                        "Not everything is there yet; what is stays. Repeat it later. %s".formatted(away.getMessage()));
            }
        }

        private Removal.Moved moved(Removal removal, ProgressBar bar) throws IOException {
            Removal.Watcher watcher = (done, ofAll) -> bar.maxHint(ofAll).stepTo(done);
            return switch (goal) {
                case BUCKET -> removal.intoBucket(watcher);
                case DISK -> removal.ontoDisk(watcher);
            };
        }

        private static ProgressBar bar() {
            return new ProgressBarBuilder()
                    .setTaskName("Moving")
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .build();
        }

        private void tell(Removal.Moved moved) {
            if (spec == null) return;
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(new JsonMapper()
                        .createObjectNode()
                        .put("carried", moved.carried())
                        .put("there", moved.there()));
            } else {
                out.println("%,d files were carried over, %,d were there.".formatted(moved.carried(), moved.there()));
            }
        }
    }
}
