package broadsheet;

import broadsheet.auditor.NoVisit;
import broadsheet.db.DatabaseTrouble;
import broadsheet.http.PortTaken;
import broadsheet.story.Unready;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The commands. Exit status: 0 done, 1 it failed and says why on one line, 2 wrong usage. */
@Command(
        name = "broadsheet",
        description = "An independent newsroom's whole site in one process.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    @Spec
    @SuppressWarnings("NullAway") // picocli sets it before run()
    private CommandSpec spec;

    public static void main(String[] arguments) {
        Kindling.light(arguments);
        int status = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
        if (!Ending.asked()) System.exit(status);
    }

    /** Runs one command and gives its exit status. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return knowing(arguments)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setDefaultValueProvider(new Environment())
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler(Main::failed)
                .execute(arguments);
    }

    private static Map<String, Supplier<Object>> commands() {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("demo", DemoCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("extract", ExtractCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("evaluate", EvaluateCommand::new);
        commands.put("reindex", ReindexCommand::new);
        commands.put("user", UserCommand::new);
        commands.put("theme", ThemeCommand::new);
        commands.put("version", VersionCommand::new);
        commands.put("rehearse", RehearseCommand::new);
        return commands;
    }

    /**
     * Learns the one command that is asked for, or all when it is none of them: reading what every command takes was a third
     * of a start.
     */
    private static CommandLine knowing(String... arguments) {
        var line = new CommandLine(new Main());
        var asked = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (asked == null) COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.get()));
        else line.addSubcommand(arguments[0], asked.get());
        return line;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do, for example: broadsheet demo");
    }

    private static int wrongUsage(CommandLine.ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        command.getErr().println("broadsheet: " + wrong.getMessage());
        command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    /** Troubles that are sentences are shown as they are; anything else is a fault of ours and names itself. */
    private static int failed(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        boolean sentence = fault instanceof Failed
                || fault instanceof DatabaseTrouble
                || fault instanceof PortTaken
                || fault instanceof NoVisit
                || fault instanceof Unready;
        command.getErr().println("broadsheet: " + (sentence ? fault.getMessage() : "an unexpected fault: " + fault));
        if (!sentence) fault.printStackTrace(command.getErr());
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Every option is also {@code BROADSHEET_…} in the environment: {@code --base-url} is {@code BROADSHEET_BASE_URL}. */
    static final class Environment implements IDefaultValueProvider {
        @Override
        public String defaultValue(ArgSpec argument) {
            if (!(argument instanceof OptionSpec option) || option.longestName().equals("--json")) return null;
            return System.getenv("BROADSHEET_"
                    + option.longestName()
                            .replaceFirst("^-+", "")
                            .replace('-', '_')
                            .toUpperCase(Locale.ROOT));
        }
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Broadsheet " + number()};
        }

        static String number() {
            var number = Main.class.getPackage().getImplementationVersion();
            return number == null ? "(development)" : number;
        }
    }
}
