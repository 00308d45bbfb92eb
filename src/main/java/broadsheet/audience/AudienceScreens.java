package broadsheet.audience;

import broadsheet.db.Database;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Tabs;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Stories;
import broadsheet.text.Messages;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The desk's figures: how many read, what they read, who led them here; and one story's days. */
public final class AudienceScreens {
    public static final String ADDRESS = "/desk/audience";

    private static final Messages.Catalogue WORDS = Messages.beside(AudienceScreens.class, "audience");
    private static final int DAYS = 28;
    private static final List<Integer> SPANS = List.of(1, 7, 28);
    private static final int USUAL_SPAN = 7;

    private final Figures figures = new Figures();
    private final DeskFrame frame;
    private final Database database;
    private final Stories stories;
    private final Audience audience;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;

    public AudienceScreens(
            DeskFrame frame,
            Database database,
            Stories stories,
            Audience audience,
            InstantSource clock,
            Supplier<ZoneId> zone) {
        this.frame = frame;
        this.database = database;
        this.stories = stories;
        this.audience = audience;
        this.clock = clock;
        this.zone = zone;
    }

    public void routes(DeskRoutes routes) {
        routes.get(Permission.AUDIENCE, ADDRESS, this::all);
        routes.get(Permission.AUDIENCE, ADDRESS + "/{story}", this::one);
        routes.post(Permission.SETTINGS, ADDRESS, this::turn);
    }

    private Reply all(Request request, SignedIn who) {
        var said = WORDS.in(frame.language(request));
        int span = span(request);
        return database.read(sql -> {
            var drawing = drawing(said);
            boolean on = figures.isOn(sql);
            return show(new AudienceView(
                    frame.page(request, new OnDuty(who.name(), who.role()), said.say("title"), ADDRESS),
                    PageHead.of(said.say("title")).lead(said.say("about")),
                    said,
                    on ? null : Notice.of(Badge.Tone.WAITING, said.say("off")),
                    List.of(
                            drawing.views(figures.views(sql, drawing.first())),
                            drawing.readers(figures.readers(sql, drawing.first()))),
                    spans(said, span),
                    Stream.of(
                                    drawing.stories(read(sql, drawing.since(span))),
                                    drawing.referrers(figures.referrers(sql, drawing.since(span), Drawing.ROWS)))
                            .toList(),
                    turn(who, on)));
        });
    }

    private static @Nullable String turn(SignedIn who, boolean on) {
        if (!Permission.SETTINGS.isFor(who.role())) return null;
        return on ? Figures.OFF : "on";
    }

    private Drawing drawing(Messages said) {
        var today = LocalDate.ofInstant(clock.instant(), zone.get());
        return new Drawing(said, today, DAYS);
    }

    private List<Drawing.Line> read(Handle sql, LocalDate since) {
        var counts = figures.stories(sql, since, Drawing.ROWS);
        var views = new HashMap<String, Long>();
        counts.forEach(count -> views.put(count.name(), count.views()));
        return stories.teasers(sql, counts.stream().map(Figures.Count::name).toList()).stream()
                .map(story -> new Drawing.Line(
                        story.headline(), ADDRESS + "/" + story.id(), views.getOrDefault(story.id(), 0L)))
                .toList();
    }

    private Reply one(Request request, SignedIn who) {
        var said = WORDS.in(frame.language(request));
        var id = request.variable("story");
        return database.read(sql -> {
            var story = stories.live(sql, id).orElseThrow(() -> new Refused(404, said.say("nowhere")));
            var drawing = drawing(said);
            var headline = story.content().headline();
            return show(new AudienceView(
                    frame.page(request, new OnDuty(who.name(), who.role()), headline, ADDRESS),
                    PageHead.of(headline).below(said.say("title"), ADDRESS),
                    said,
                    null,
                    List.of(drawing.views(figures.viewsOf(sql, id, drawing.first()))),
                    null,
                    List.of(),
                    null));
        });
    }

    private Reply show(AudienceView view) {
        return frame.show("broadsheet/audience/audience.jte", view);
    }

    private static int span(Request request) {
        var asked = request.query("days").orElse("");
        return SPANS.stream()
                .filter(span -> span.toString().equals(asked))
                .findFirst()
                .orElse(USUAL_SPAN);
    }

    private static Tabs spans(Messages said, int current) {
        return new Tabs(
                said.say("span"),
                SPANS.stream()
                        .map(span ->
                                new Tabs.Tab(said.say("days." + span), ADDRESS + "?days=" + span, span == current, -1))
                        .toList());
    }

    private Reply turn(Request request, SignedIn who) {
        var said = WORDS.in(frame.language(request));
        boolean on = !request.form().text("counting").orElse("").equals(Figures.OFF);
        audience.turn(on);
        var back = on ? Figures.OFF : "on";
        return Flash.onTo(
                ADDRESS,
                new Toast(
                        said.say(on ? "turned.on" : "turned.off"),
                        new Toast.Undo(said.say("undo"), ADDRESS, Map.of("counting", back))));
    }
}
