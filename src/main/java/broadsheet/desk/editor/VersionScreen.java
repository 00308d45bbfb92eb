package broadsheet.desk.editor;

import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Comparison;
import broadsheet.story.Revision;
import broadsheet.story.Story;
import broadsheet.text.Messages;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every saved version of a story: what it said, against what another said, and the way back to it. */
final class VersionScreen {
    private final Bench bench;

    VersionScreen(Bench bench) {
        this.bench = bench;
    }

    void routes(DeskRoutes desk) {
        var all = StoryDesk.ADDRESS + "/{story}/versions";
        desk.get(Permission.WRITE, all, this::show);
        desk.post(Permission.WRITE, all + "/{number}/restoration", this::restore);
    }

    private record Found(Story story, boolean changeable, List<Revision> states, Cast cast, ZoneId zone) {
        Optional<Revision> state(String number) {
            return states.stream()
                    .filter(one -> Integer.toString(one.number()).equals(number))
                    .findFirst();
        }
    }

    private Found found(Request request, SignedIn who) {
        var id = request.variable("story");
        var reach = Bench.reach(who);
        return bench.database()
                .<Optional<Found>>read(sql -> bench.stories()
                        .working(sql, id)
                        .filter(story -> reach.reads(sql, story))
                        .map(story -> new Found(
                                story,
                                reach.changes(sql, story),
                                bench.stories().revisions(sql, id).reversed(),
                                bench.cast(sql),
                                bench.publications().paper(sql).zone())))
                .orElseThrow(() -> missing(request));
    }

    private Refused missing(Request request) {
        return new Refused(404, bench.words(request).say("missing"));
    }

    private Reply show(Request request, SignedIn who) {
        var found = found(request, who);
        var words = bench.words(request);
        var newest = found.states().getFirst();
        var before = found.states().size() > 1 ? found.states().get(1) : newest;
        var from = request.query("from").flatMap(found::state).orElse(before);
        var to = request.query("to").flatMap(found::state).orElse(newest);
        boolean side = request.query("view").filter("side"::equals).isPresent();
        var headline = found.story().content().headline();
        var view = new VersionsView(
                bench.page(request, who, headline),
                PageHead.of(headline)
                        .below(words.say("title"), StoryDesk.ADDRESS)
                        .lead(words.say("versions.how")),
                StoryTabs.VERSIONS.of(found.story().id(), words, who.role()),
                words,
                StoryTabs.VERSIONS.address(found.story().id()),
                choice(found, from, to, side, words),
                from.number() == to.number() ? null : Comparison.between(from.content(), to.content()),
                side,
                words.say("versions.number", from.number()),
                words.say("versions.number", to.number()),
                to.content().language(),
                table(request, found, words));
        return bench.frame().show("broadsheet/desk/editor/versions.jte", view);
    }

    private static List<Field> choice(Found found, Revision from, Revision to, boolean side, Messages words) {
        var options = found.states().stream()
                .map(one ->
                        new Control.Option(Integer.toString(one.number()), words.say("versions.number", one.number())))
                .toList();
        return List.of(
                Field.choice("from", words.say("versions.from"), Integer.toString(from.number()), options)
                        .needed(),
                Field.choice("to", words.say("versions.to"), Integer.toString(to.number()), options)
                        .needed(),
                Field.choice(
                                "view",
                                words.say("versions.view"),
                                side ? "side" : "inline",
                                List.of(
                                        new Control.Option("inline", words.say("versions.inline")),
                                        new Control.Option("side", words.say("versions.side"))))
                        .needed());
    }

    private Table table(Request request, Found found, Messages words) {
        return new Table(
                words.say("versions"),
                List.of(
                        Table.Column.of(words.say("versions")),
                        Table.Column.of(words.say("versions.when")),
                        Table.Column.of(words.say("versions.by")),
                        Table.Column.figures(words.say("versions.words")),
                        Table.Column.of(words.say("versions.seen")),
                        Table.Column.of(words.say("versions.do"))),
                found.states().stream()
                        .map(one -> row(request, found, one, words))
                        .toList(),
                EmptyState.of(Icon.LOG, words.say("versions"), words.say("versions.how")));
    }

    private List<Cell> row(Request request, Found found, Revision one, Messages words) {
        var address = StoryTabs.VERSIONS.address(found.story().id());
        boolean newest = one.number() == found.story().revision();
        return List.of(
                new Cell.Lead(
                        words.say("versions.number", one.number()),
                        address + "?from=" + Math.max(1, one.number() - 1) + "&to=" + one.number()),
                bench.frame().words(request).when(one.savedAt(), found.zone()),
                new Cell.Words(found.cast().person(one.savedBy())),
                new Cell.Figure(Integer.toString(one.content().body().words())),
                new Cell.Words(seen(request, found, one, words)),
                newest || !found.changeable()
                        ? new Cell.Words("")
                        : new Cell.Does(Action.send(
                                words.say("versions.restore"), address + "/" + one.number() + "/restoration")));
    }

    private String seen(Request request, Found found, Revision one, Messages words) {
        if (one.liveFrom() == null || one.step() == null) return words.say("versions.never");
        var since =
                bench.frame().words(request).when(one.liveFrom(), found.zone()).words();
        var note = one.note() == null ? "" : ": " + one.note();
        return words.say("versions.step." + one.step().word()) + ", " + since + note;
    }

    /** Takes an earlier version up again: as a new one, so that nothing is lost by it. */
    private Reply restore(Request request, SignedIn who) {
        var found = found(request, who);
        var words = bench.words(request);
        if (!found.changeable()) return Flash.onTo(address(found), Toast.of(words.say("closed")));
        var wanted = found.state(request.variable("number")).orElseThrow(() -> missing(request));
        var id = found.story().id();
        bench.database().run(transaction -> {
            bench.newsdesk()
                    .save(transaction, id, wanted.content(), who.person().text(), bench.now());
            bench.registry()
                    .logbook()
                    .note(
                            transaction,
                            who,
                            "story.version-restored",
                            "story:" + id,
                            wanted.content().headline() + " · " + wanted.number());
        });
        return Flash.onTo(address(found), undo(words, wanted, found));
    }

    private static Toast undo(Messages words, Revision wanted, Found found) {
        var back = found.states().getFirst().number();
        var undo = new Toast.Undo(
                words.say("versions.number", back), address(found) + "/" + back + "/restoration", Map.of());
        return new Toast(words.say("versions.restored", wanted.number()), undo);
    }

    private static String address(Found found) {
        return StoryTabs.VERSIONS.address(found.story().id());
    }
}
