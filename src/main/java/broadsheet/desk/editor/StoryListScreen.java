package broadsheet.desk.editor;

import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Paging;
import broadsheet.story.work.Backlog;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All stories, or one's own: to find one and open it. */
final class StoryListScreen {
    static final List<String> STANDINGS = List.of("draft", "in review", "scheduled", "published", "withdrawn");
    private static final int A_PAGE = 50;
    private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,5}");

    private final Bench bench;
    private final Backlog backlog = new Backlog();

    StoryListScreen(Bench bench) {
        this.bench = bench;
    }

    void routes(DeskRoutes desk) {
        desk.get(Permission.WRITE, StoryDesk.ADDRESS, this::show);
    }

    private record Found(List<Backlog.Line> lines, int total, Cast cast, ZoneId zone) {}

    private Reply show(Request request, SignedIn who) {
        var words = bench.words(request);
        var reach = Bench.reach(who);
        var asked = new Backlog.Asked(
                asked(request, "q"),
                asked(request, "standing"),
                asked(request, "section"),
                asked(request, "person"),
                asked(request, "assigned"),
                wanted(asked(request, "due")),
                reach.isWhole() ? null : who.person());
        int page = request.query("page")
                .filter(PAGE.asMatchPredicate())
                .map(Integer::parseInt)
                .orElse(1);
        var found = bench.database()
                .read(sql -> new Found(
                        backlog.find(sql, asked, A_PAGE, (page - 1) * A_PAGE),
                        backlog.count(sql, asked),
                        bench.cast(sql),
                        bench.publications().paper(sql).zone()));
        var listing = new Listing(
                words.say("title"),
                StoryDesk.ADDRESS,
                asked.words(),
                filters(asked, words, found.cast(), reach.isWhole()),
                found.lines().stream().map(line -> item(request, line, found)).toList(),
                Paging.of(address(asked), page, A_PAGE, found.total()),
                empty(asked, words));
        var head = PageHead.of(
                        words.say("title"),
                        Action.to(words.say("new"), NewStoryScreen.ADDRESS)
                                .as(Action.Weight.MAIN)
                                .with(Icon.PLUS))
                .lead(words.say(reach.isWhole() ? "lead.all" : "lead.own"));
        var view = new StoriesView(bench.page(request, who, words.say("title")), head, listing);
        return bench.frame().show("broadsheet/desk/editor/stories.jte", view);
    }

    private Backlog.Wanted wanted(String due) {
        return switch (due) {
            case "set" -> new Backlog.Wanted.AtSomeTime();
            case "over" -> {
                var zone = bench.database().read(bench.publications()::paper).zone();
                var today = LocalDate.ofInstant(bench.now(), zone).atStartOfDay(zone);
                yield new Backlog.Wanted.Passed(bench.now(), today.toInstant());
            }
            default -> new Backlog.Wanted.Whatever();
        };
    }

    private static String word(Backlog.Wanted wanted) {
        return switch (wanted) {
            case Backlog.Wanted.Whatever _ -> "";
            case Backlog.Wanted.AtSomeTime _ -> "set";
            case Backlog.Wanted.Passed _ -> "over";
        };
    }

    private static String asked(Request request, String name) {
        return request.query(name).orElse("").strip();
    }

    private static String address(Backlog.Asked asked) {
        return StoryDesk.ADDRESS + "?q=" + encoded(asked.words()) + "&standing=" + encoded(asked.standing())
                + "&section=" + encoded(asked.section()) + "&person=" + encoded(asked.person())
                + "&assigned=" + encoded(asked.assigned()) + "&due=" + word(asked.wanted()) + "&page=";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static EmptyState empty(Backlog.Asked asked, Messages words) {
        boolean narrowed = Stream.of(
                        asked.words(),
                        asked.standing(),
                        asked.section(),
                        asked.person(),
                        asked.assigned(),
                        word(asked.wanted()))
                .anyMatch(one -> !one.isEmpty());
        return narrowed
                ? EmptyState.of(
                        Icon.SEARCH,
                        words.say("found.none"),
                        words.say("found.none.how"),
                        Action.to(words.say("all"), StoryDesk.ADDRESS))
                : EmptyState.of(
                        Icon.STORIES,
                        words.say("none"),
                        words.say("none.how"),
                        Action.to(words.say("new"), NewStoryScreen.ADDRESS));
    }

    private static List<Listing.Filter> filters(Backlog.Asked asked, Messages words, Cast cast, boolean everybody) {
        var filters = new ArrayList<Listing.Filter>();
        filters.add(new Listing.Filter(
                "standing",
                words.say("filter.standing"),
                asked.standing(),
                options(
                        words.say("filter.all"),
                        STANDINGS.stream().map(one -> new Control.Option(one, standing(words, one))))));
        filters.add(new Listing.Filter(
                "section",
                words.say("field.section"),
                asked.section(),
                options(
                        words.say("filter.all"),
                        cast.sections().stream()
                                .map(one -> new Control.Option(one.slug().text(), one.name())))));
        filters.add(new Listing.Filter(
                "due",
                words.say("filter.due"),
                word(asked.wanted()),
                List.of(
                        new Control.Option("", words.say("filter.all")),
                        new Control.Option("set", words.say("filter.due.set")),
                        new Control.Option("over", words.say("filter.due.over")))));
        if (everybody) {
            filters.add(new Listing.Filter(
                    "assigned",
                    words.say("filter.assigned"),
                    asked.assigned(),
                    options(
                            words.say("filter.everybody"),
                            cast.people().stream()
                                    .filter(one -> Permission.SUBMIT.isFor(one.role()))
                                    .map(one -> new Control.Option(one.slug().text(), one.name())))));
            filters.add(new Listing.Filter(
                    "person",
                    words.say("filter.person"),
                    asked.person(),
                    options(
                            words.say("filter.everybody"),
                            cast.people().stream()
                                    .map(one -> new Control.Option(one.slug().text(), one.name())))));
        }
        return filters;
    }

    private static List<Control.Option> options(String all, Stream<Control.Option> others) {
        return Stream.concat(Stream.of(new Control.Option("", all)), others).toList();
    }

    static String standing(Messages words, String standing) {
        return words.say("standing." + standing.replace(' ', '-'));
    }

    private Listing.Item item(Request request, Backlog.Line line, Found found) {
        var words = bench.words(request);
        var said = bench.frame().words(request);
        Language own = bench.frame().language(request);
        var notes = new ArrayList<String>();
        notes.add(found.cast().sectionName(line.section()));
        if (!line.bylines().isEmpty()) notes.add(found.cast().names(line.bylines()));
        boolean open = line.standing().equals("draft") || line.standing().equals("in review");
        if (line.assigned() != null && open)
            notes.add(words.say("assigned", found.cast().person(line.assigned().text())));
        if (line.wanted() != null && open) {
            var key = line.wanted().isOver(bench.now(), found.zone()) ? "wanted.over" : "wanted";
            notes.add(words.say(key, DayAndTime.said(line.wanted(), found.zone(), own)));
        }
        if (line.changed()) notes.add(words.say("changed"));
        if (line.due() != null)
            notes.add(words.say("due", said.exactly(line.due(), found.zone()).words()));
        else if (line.embargo() != null && line.embargo().isAfter(bench.now()))
            notes.add(words.say(
                    "embargoed", said.when(line.embargo(), found.zone()).words()));
        return new Listing.Item(
                line.headline(),
                StoryDesk.address(line.id()),
                notes,
                Badge.standing(line.standing(), standing(words, line.standing())),
                null,
                said.when(line.saved(), found.zone()),
                line.language().bare().equals(own.bare())
                        ? null
                        : line.language().tag());
    }
}
