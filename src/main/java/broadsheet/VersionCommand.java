package broadsheet;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "version", description = "Says which Broadsheet and which Java this is.")
final class VersionCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        var java = Runtime.version().toString();
        if (json) {
            var mapper = new JsonMapper();
            out.println(mapper.createObjectNode()
                    .put("broadsheet", Main.Version.number())
                    .put("java", java));
        } else {
            out.println("Broadsheet " + Main.Version.number() + ", Java " + java);
        }
    }
}
