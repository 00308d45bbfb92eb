package broadsheet.related.quotation;

import broadsheet.db.Transaction;
import broadsheet.http.Form;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Publications;
import broadsheet.story.Unready;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The desk's list of quotations that a rule found: an editor agrees or refuses, one key each, and says whose words they are. */
public final class QuotationScreens {
    public static final String ADDRESS = "/desk/quotations";

    private static final Messages.Catalogue WORDS = Messages.beside(QuotationScreens.class, "quotations");
    private static final int A_PAGE = 20;

    private final DeskFrame frame;
    private final Registry registry;
    private final Quoted quoted;
    private final Publications publications;
    private final QuotationDesk desk;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;

    public QuotationScreens(
            DeskFrame frame,
            Registry registry,
            Quoted quoted,
            Publications publications,
            InstantSource clock,
            Supplier<ZoneId> zone) {
        this.frame = frame;
        this.registry = registry;
        this.quoted = quoted;
        this.publications = publications;
        this.desk = new QuotationDesk(quoted, publications);
        this.clock = clock;
        this.zone = zone;
    }

    public void routes(DeskRoutes routes) {
        routes.get(Permission.ARRANGE, ADDRESS, (request, who) -> show(request, who, 200, null));
        routes.post(Permission.ARRANGE, ADDRESS, this::decide);
    }

    private Reply show(Request request, SignedIn who, int status, @Nullable String refusal) {
        var words = frame.words(request);
        var said = WORDS.in(words.language());
        var view = registry.database().<QuotationsView>read(sql -> {
            var rows = quoted.suggested(sql, A_PAGE, 0).stream()
                    .map(one ->
                            new QuotationsView.Row(one, words.when(one.story().published(), zone.get())))
                    .toList();
            var options = new ArrayList<Control.Option>();
            options.add(new Control.Option("", said.say("nobody")));
            publications
                    .topics(sql)
                    .forEach(
                            topic -> options.add(new Control.Option(topic.slug().text(), topic.name())));
            return new QuotationsView(
                    frame.page(request, new OnDuty(who.name(), who.role()), said.say("title"), ADDRESS),
                    PageHead.of(said.say("title")).lead(said.say("about")),
                    said,
                    refusal == null ? null : Notice.of(Badge.Tone.STOPPED, refusal),
                    said.say("waiting", quoted.waiting(sql)),
                    options,
                    rows,
                    EmptyState.of(Icon.COMMENTS, said.say("none"), said.say("none.why")));
        });
        return frame.show(status, "broadsheet/related/quotation/quotations.jte", view);
    }

    private Reply decide(Request request, SignedIn who) {
        var form = request.form();
        var said = WORDS.in(frame.language(request));
        try {
            return Flash.onTo(ADDRESS, decided(form, who, said));
        } catch (Unready refusal) {
            return show(request, who, 422, refusal.getMessage());
        }
    }

    private Toast decided(Form form, SignedIn who, Messages said) {
        var story = form.text("story").orElse("");
        var mark = form.text("mark").orElse("");
        var topic = form.text("topic").filter(Slug::fits).map(Slug::new).orElse(null);
        var by = who.account();
        var now = clock.instant();
        var undo = new Toast.Undo(said.say("undo"), ADDRESS, Map.of("story", story, "mark", mark, "do", "reopen"));
        return switch (form.text("do").orElse("")) {
            case "agree" -> {
                registry.database().run(tx -> {
                    if (topic != null) desk.assign(tx, story, mark, topic, by, now);
                    desk.agree(tx, story, mark, by, now);
                    note(tx, who, "agreed", story, topic);
                });
                yield new Toast(said.say("agreed"), undo);
            }
            case "refuse" -> {
                registry.database().run(tx -> {
                    desk.refuse(tx, story, mark, by, now);
                    note(tx, who, "refused", story, topic);
                });
                yield new Toast(said.say("refused"), undo);
            }
            case "reopen" -> {
                registry.database().run(tx -> {
                    desk.reopen(tx, story, mark, by, now);
                    note(tx, who, "reopened", story, topic);
                });
                yield Toast.of(said.say("reopened"));
            }
            default -> throw new Refused(400, said.say("what"));
        };
    }

    private void note(Transaction tx, SignedIn who, String deed, String story, @Nullable Slug topic) {
        var whose = topic == null ? "" : topic.text();
        registry.logbook().note(tx, who, "quotation." + deed, "story:" + story, whose);
    }
}
