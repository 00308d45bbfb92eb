package broadsheet;

import java.net.URI;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = "Opens the newsroom in --data DIR to readers.", mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private NewPaper paper = new NewPaper();

    @Override
    public void run() {
        try (var broadsheet = Broadsheet.open(options.config().given(paper.given()), InstantSource.system())) {
            paper.foundIn(broadsheet);
            var address = broadsheet.start();
            spec.commandLine().getOut().println("Open at " + address + "/  (Ctrl-C ends it)");
            broadsheet.linkForFirstPublisher().ifPresent(this::greet);
            Ending.await();
        }
    }

    private void greet(URI link) {
        spec.commandLine().getOut().println("Nobody can sign in yet. Make the publisher's account within a day, once:");
        spec.commandLine().getOut().println("  " + link);
    }
}
