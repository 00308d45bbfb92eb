package broadsheet.desk.frontpage;

import broadsheet.desk.frontpage.FrontPageDesk.Paper;
import broadsheet.desk.frontpage.FrontPageForm.Order;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.story.Section;
import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import broadsheet.story.frontpage.FrontPlan;
import broadsheet.story.frontpage.Pin;
import broadsheet.story.frontpage.Planner;
import broadsheet.story.frontpage.Spot;
import broadsheet.text.Messages;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Draws the screen: each spot with what editors put there and what fills it by itself. */
final class FrontPageScreen {
    private static final String TEMPLATE = "broadsheet/desk/frontpage/frontpage.jte";

    /** Stories to choose from by their headlines; older ones by their address. */
    private static final int CHOICE = 80;

    private final DeskFrame frame;
    private final Stories stories;
    private final Planner planner;
    private final String script;
    private final InstantSource clock;

    FrontPageScreen(DeskFrame frame, Stories stories, String script, InstantSource clock) {
        this.frame = frame;
        this.stories = stories;
        this.planner = new Planner(stories);
        this.script = script;
        this.clock = clock;
    }

    Reply show(Request request, SignedIn who, Handle sql, Paper paper, FrontPageForm form, Messages words) {
        var told = paper.now().number() == 0
                ? words.say("nobody")
                : words.say(
                        "by",
                        paper.now().by(),
                        moment(paper.now().at(), paper.publication().zone(), words));
        return drawn(request, who, sql, paper, form, words, 200, told, null);
    }

    Reply moved(
            Request request, SignedIn who, Handle sql, Paper paper, FrontPageForm form, Order order, Messages words) {
        var story = order.story().orElse("");
        var spot = form.arrangement().spotOf(story);
        var headline = stories.teasers(sql, List.of(story)).stream()
                .findFirst()
                .map(Teaser::headline)
                .orElse("");
        var told = spot.map(place -> {
                    var stand = form.arrangement().in(place).stream()
                            .map(Pin::story)
                            .toList();
                    return words.say("moved", headline, name(place, paper, words), stand.indexOf(story) + 1);
                })
                .orElseGet(() -> words.say("dropped", headline));
        return drawn(request, who, sql, paper, form, words, 200, told, order);
    }

    Reply refused(
            Request request, SignedIn who, Handle sql, Paper paper, FrontPageForm form, String why, Messages words) {
        return drawn(request, who, sql, paper, form, words, 422, why, null);
    }

    private Reply drawn(
            Request request,
            SignedIn who,
            Handle sql,
            Paper paper,
            FrontPageForm form,
            Messages words,
            int status,
            String told,
            @Nullable Order order) {
        var zone = paper.publication().zone();
        var plan = planner.plan(sql, paper.sections(), paper.publication().language(), form.arrangement());
        var parts = parts(new Drawing(sql, paper, form, words, order, zone), plan);
        var head = PageHead.of(
                        words.say("title"),
                        Action.to(words.say("see"), "/").with(Icon.EYE),
                        Action.send(words.say("undo.last"), FrontPageDesk.UNDO).with(Icon.UNDO))
                .lead(words.say("about"));
        var view = new FrontPageView(
                frame.page(request, new OnDuty(who.name(), who.role()), words.say("title"), FrontPageDesk.ADDRESS),
                head,
                words,
                form.number(),
                told,
                status != 200,
                !form.arrangement().equals(paper.now().arrangement().at(clock.instant())),
                zone.getId(),
                parts,
                others(sql, form),
                paper.spots().stream()
                        .map(spot -> new Control.Option(spot.word(), name(spot, paper, words)))
                        .toList(),
                script);
        return frame.show(status, TEMPLATE, view);
    }

    private record Drawing(
            Handle sql,
            Paper paper,
            FrontPageForm form,
            Messages words,
            @Nullable Order order,
            ZoneId zone) {}

    private List<FrontPageView.Part> parts(Drawing drawing, FrontPlan plan) {
        var ids = drawing.form().arrangement().stories().toList();
        var known = stories.teasers(drawing.sql(), ids).stream().collect(Collectors.toMap(Teaser::id, one -> one));
        var parts = new ArrayList<FrontPageView.Part>();
        for (var spot : drawing.paper().spots()) {
            var rows = rows(drawing, spot, known, shown(spot, plan));
            var kind = spot.section().isPresent() ? "section" : spot.word();
            parts.add(new FrontPageView.Part(
                    spot.word(),
                    name(spot, drawing.paper(), drawing.words()),
                    drawing.words().say("rule." + kind),
                    rows));
        }
        return parts;
    }

    private static List<Teaser> shown(Spot spot, FrontPlan plan) {
        return switch (spot.word()) {
            case "lead" -> plan.lead() == null ? List.of() : List.of(plan.lead());
            case "seconds" -> plan.seconds();
            case "strip" -> plan.strip();
            case "opinion" -> plan.opinion();
            default ->
                plan.parts().entrySet().stream()
                        .filter(part -> Spot.of(part.getKey().slug()).equals(spot))
                        .flatMap(part -> part.getValue().stream())
                        .toList();
        };
    }

    private static List<FrontPageView.Row> rows(
            Drawing drawing, Spot spot, Map<String, Teaser> known, List<Teaser> shown) {
        var rows = new ArrayList<FrontPageView.Row>();
        var pins = drawing.form().arrangement().in(spot).stream()
                .filter(pin -> known.containsKey(pin.story()))
                .toList();
        for (int i = 0; i < pins.size(); i++) {
            var pin = pins.get(i);
            var story = known.get(pin.story());
            if (story != null) rows.add(row(drawing, story, pin, i == 0, i == pins.size() - 1));
        }
        for (var story : shown) {
            if (!known.containsKey(story.id())) rows.add(row(drawing, story, null, true, true));
        }
        return rows;
    }

    private static FrontPageView.Row row(
            Drawing drawing, Teaser story, @Nullable Pin pin, boolean first, boolean last) {
        var order = drawing.order();
        boolean moved =
                order != null && order.story().filter(story.id()::equals).isPresent();
        var focus = !moved ? "" : order.verb().equals("up") && !first || last && !first ? "up" : "down";
        var day = moment(story.published(), drawing.zone(), drawing.words());
        var section = drawing.paper().sections().stream()
                .filter(one -> one.slug().equals(story.section()))
                .map(Section::name)
                .findFirst()
                .orElse(story.section().text());
        return new FrontPageView.Row(
                story.id(),
                story.headline(),
                story.path(),
                story.language().tag(),
                "\u2068%s\u2069 · \u2068%s\u2069".formatted(section, day), // each in its own direction
                pin != null,
                pin == null ? "" : FrontPageForm.local(pin.until(), drawing.zone()),
                first,
                last,
                focus);
    }

    private static String moment(Instant moment, ZoneId zone, Messages words) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.language().locale())
                .format(moment.atZone(zone));
    }

    private static String name(Spot spot, Paper paper, Messages words) {
        return spot.section()
                .map(slug -> paper.sections().stream()
                        .filter(section -> section.slug().equals(slug))
                        .map(Section::name)
                        .findFirst()
                        .orElse(slug.text()))
                .orElseGet(() -> words.say("spot." + spot.word()));
    }

    /** What could be put somewhere: the newest that nobody put anywhere. */
    private List<Control.Option> others(Handle sql, FrontPageForm form) {
        var put = new HashSet<>(form.arrangement().stories().toList());
        return stories.latest(sql, CHOICE, 0).stream()
                .filter(story -> !put.contains(story.id()))
                .map(story -> new Control.Option(story.id(), story.headline()))
                .toList();
    }
}
