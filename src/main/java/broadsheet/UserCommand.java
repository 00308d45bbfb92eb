package broadsheet;

import broadsheet.people.Role;
import broadsheet.people.account.Account;
import broadsheet.people.account.LinkPost;
import broadsheet.people.account.Staff;
import broadsheet.people.account.Unfit;
import broadsheet.text.Slug;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "user", description = "Invites staff, lists them, and makes new keys.", mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: user add, user list or user reset.");
    }

    @Command(name = "add", description = "Makes an invitation and prints its link.", mixinStandardHelpOptions = true)
    void add(
            @Mixin CommonOptions options,
            @Parameters(paramLabel = "EMAIL", description = "Where they sign in with.") String email,
            @Option(
                            names = "--role",
                            defaultValue = "contributor",
                            paramLabel = "ROLE",
                            description = "contributor (default), reporter, editor, moderator or publisher.")
                    String role,
            @Option(
                            names = "--full-name",
                            defaultValue = "",
                            paramLabel = "NAME",
                            description = "As it will stand in bylines.")
                    String name,
            @Option(
                            names = "--person",
                            paramLabel = "SLUG",
                            description = "Whom readers know already, by the address of their page.")
                    @Nullable
                    String person,
            @Option(names = "--json", description = "As JSON.") boolean json) {
        var called = role(role);
        var slug = person == null ? null : slug(person);
        handed(options, json, staff -> staff.invite(new Staff.Hand.CommandLine(), email, name, called, slug));
    }

    @Command(
            name = "reset",
            description = "Prints a link with which somebody makes all their keys anew.",
            mixinStandardHelpOptions = true)
    void reset(
            @Mixin CommonOptions options,
            @Parameters(paramLabel = "EMAIL", description = "Whose account it is.") String email,
            @Option(names = "--json", description = "As JSON.") boolean json) {
        in(options, broadsheet -> {
            var registry = broadsheet.rooms().registry();
            var account = registry.database()
                    .read(sql -> registry.accounts().withEmail(sql, email))
                    .orElseThrow(() -> new Failed("Nobody signs in with %s.".formatted(email)));
            print(options, json, new Staff(registry, LinkPost.NONE).resetKeys(new Staff.Hand.CommandLine(), account));
        });
    }

    @Command(name = "list", description = "Lists everybody with an account.", mixinStandardHelpOptions = true)
    void list(
            @Mixin CommonOptions options,
            @Option(names = "--json", description = "As JSON, one object a line.") boolean json) {
        in(options, broadsheet -> {
            var registry = broadsheet.rooms().registry();
            for (var account : registry.database().read(registry.accounts()::all))
                say(json ? asJson(account) : inWords(account));
        });
    }

    private static String inWords(Account account) {
        return "%-12s %-32s %s%s"
                .formatted(
                        account.role().word(),
                        account.email(),
                        account.name(),
                        account.suspended() == null ? "" : " (suspended)");
    }

    private static String asJson(Account account) {
        return new JsonMapper()
                .createObjectNode()
                .put("email", account.email())
                .put("name", account.name())
                .put("role", account.role().word())
                .put("person", account.person().text())
                .put("suspended", account.suspended() != null)
                .toString();
    }

    private void handed(CommonOptions options, boolean json, Function<Staff, Staff.Handed> deed) {
        in(options, broadsheet -> {
            try {
                print(options, json, deed.apply(new Staff(broadsheet.rooms().registry(), LinkPost.NONE)));
            } catch (Unfit unfit) {
                throw new Failed(unfit.sentence());
            }
        });
    }

    private void print(CommonOptions options, boolean json, Staff.Handed handed) {
        var link = StaffEntrance.link(base(options.config()), handed.secret());
        if (json) {
            say(new JsonMapper()
                    .createObjectNode()
                    .put("email", handed.link().email())
                    .put("role", handed.link().role().word())
                    .put("link", link.toString())
                    .put("ends", handed.link().ends().toString())
                    .toString());
        } else {
            say("For %s, once, until %s:"
                    .formatted(handed.link().email(), handed.link().ends()));
            say("  " + link);
        }
    }

    private static URI base(Config config) {
        var base = config.baseUrl();
        var scheme = config.certificate() == null ? "http" : "https";
        return base != null ? base : URI.create("%s://%s:%d".formatted(scheme, config.host(), config.port()));
    }

    private void in(CommonOptions options, java.util.function.Consumer<Broadsheet> work) {
        try (var broadsheet = Broadsheet.open(options.config(), InstantSource.system())) {
            work.accept(broadsheet);
        }
    }

    private Role role(String word) {
        try {
            return Role.of(word);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()));
        }
    }

    private Slug slug(String text) {
        if (Slug.fits(text)) return new Slug(text);
        throw new ParameterException(
                spec.commandLine(),
                "--person takes the end of an address like gwen-ashdown, not “%s”.".formatted(text));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
