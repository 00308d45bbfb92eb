package broadsheet;

import broadsheet.db.Settings;
import broadsheet.front.Front;
import broadsheet.html.theme.Flaw;
import broadsheet.people.desk.look.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "theme", description = "Checks a theme, or begins one.", mixinStandardHelpOptions = true)
final class ThemeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: theme check or theme copy.");
    }

    @Command(
            name = "check",
            description = "Reads a theme's folder as the site would, and says what is wrong with it.",
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(paramLabel = "DIR", description = "The theme's folder.") Path folder,
            @Option(names = "--json", description = "As JSON.") boolean json) {
        try {
            var theme = Themes.in(folder, Front.KITS);
            var card = theme.card();
            say(
                    json
                            ? new JsonMapper()
                                    .createObjectNode()
                                    .put("right", true)
                                    .put("name", card.name())
                                    .put("version", card.version())
                                    .put("templates", theme.templates().size())
                                    .toString()
                            : "%s %s can be worn: %d templates, %,d bytes of style."
                                    .formatted(
                                            card.title(),
                                            card.version(),
                                            theme.templates().size(),
                                            theme.sheet().length()));
            return 0;
        } catch (Flaw flaw) {
            if (!json) throw new Failed(flaw.sentence());
            say(new JsonMapper()
                    .createObjectNode()
                    .put("right", false)
                    .put("file", flaw.file())
                    .put("line", flaw.line())
                    .put("sentence", flaw.sentence())
                    .toString());
            return 1;
        }
    }

    @Command(
            name = "copy",
            description = "Writes a theme of the program into a new folder, to begin one's own with.",
            mixinStandardHelpOptions = true)
    int copy(
            @Parameters(paramLabel = "NAME", description = "Which, such as tabloid.") String name,
            @Parameters(
                            paramLabel = "DIR",
                            description = "A folder that is not there yet; the copy is called as it is.")
                    Path folder)
            throws IOException {
        if (Files.exists(folder)) throw new Failed(folder + " is there already; nothing was written.");
        var called = String.valueOf(folder.toAbsolutePath().getFileName());
        try {
            var none = new Themes(folder, Front.KITS, new Settings(), InstantSource.system());
            var copy = none.find(name).renamed(called, Front.KITS);
            Files.createDirectories(folder);
            for (var file : copy.files().texts().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (Flaw flaw) {
            throw new Failed(flaw.sentence());
        }
        say("%s is the theme “%s” now; change it, then: broadsheet theme check %s".formatted(folder, called, folder));
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
