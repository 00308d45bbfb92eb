package broadsheet.people.account.screen;

import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.AccountWords;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Logbook;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.text.Messages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The list of who did what, to be searched. */
final class LogbookScreens {
    private static final String ADDRESS = "/desk/log";
    private static final int A_PAGE = 50;
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f-]{36}");

    private final DeskFrame frame;
    private final Registry registry;
    private final Supplier<ZoneId> zone;

    LogbookScreens(DeskFrame frame, Registry registry, Supplier<ZoneId> zone) {
        this.frame = frame;
        this.registry = registry;
        this.zone = zone;
    }

    void routes(DeskRoutes desk) {
        desk.get(Permission.LOGBOOK, ADDRESS, this::show);
    }

    private Reply show(Request request, SignedIn who) {
        var query = request.query("q").orElse("");
        var by = request.query("who").orElse("");
        var before = request.query("before").orElse("");
        var lines = registry.database().read(sql -> registry.logbook().find(sql, query, by, before, A_PAGE + 1));
        boolean more = lines.size() > A_PAGE;
        var shown = more ? lines.subList(0, A_PAGE) : lines;
        var older = more
                ? "%s?q=%s&who=%s&before=%s"
                        .formatted(
                                ADDRESS,
                                coded(query),
                                coded(by),
                                shown.getLast().id())
                : null;
        var words = frame.words(request);
        var said = AccountWords.in(words.language());
        var view = new LogbookView(
                frame.page(request, new OnDuty(who.name(), who.role()), words.say("nav.log"), ADDRESS),
                PageHead.of(words.say("nav.log")).lead(said.say("log.about")),
                said,
                query,
                by,
                people(said),
                table(words, words.say("nav.log"), shown, zone.get()),
                older);
        return frame.show("broadsheet/people/account/screen/logbook.jte", view);
    }

    private List<Control.Option> people(Messages said) {
        var options = new ArrayList<Control.Option>();
        options.add(new Control.Option("", said.say("log.everybody")));
        registry.database()
                .read(registry.accounts()::all)
                .forEach(one -> options.add(new Control.Option(one.person().text(), one.name())));
        return options;
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Table table(DeskWords words, String caption, List<Logbook.Line> lines, ZoneId zone) {
        var said = AccountWords.in(words.language());
        var rows = lines.stream()
                .<List<Cell>>map(line -> List.of(
                        words.when(line.at(), zone),
                        new Cell.Words(AccountWords.house(said, line.name())),
                        new Cell.Words(AccountWords.deed(said, line.what())),
                        new Cell.Words(subject(line.subject())),
                        new Cell.Words(AccountWords.house(said, line.words()))))
                .toList();
        return new Table(
                caption,
                List.of(
                        Table.Column.of(said.say("log.when")),
                        Table.Column.of(said.say("log.who")),
                        Table.Column.of(said.say("log.what")),
                        Table.Column.of(said.say("log.which")),
                        Table.Column.of(said.say("log.more"))),
                rows,
                EmptyState.of(Icon.LOG, said.say("log.nothing"), said.say("log.nothing.about")));
    }

    /** The thing by the part of its key that means something to people; a number means nothing to them. */
    private static String subject(String key) {
        var named = key.substring(key.indexOf(':') + 1);
        return NUMBER.matcher(named).matches() ? "" : named;
    }
}
