package broadsheet.desk.planning;

import broadsheet.desk.editor.DayAndTime;
import broadsheet.desk.editor.StoryDesk;
import broadsheet.desk.moderation.ModerationDesk;
import broadsheet.desk.planning.PlanningDesk.Cast;
import broadsheet.desk.planning.PlanningDesk.Kit;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.AccountWords;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Paging;
import broadsheet.story.Byline;
import broadsheet.story.work.Backlog.Line;
import broadsheet.story.work.DueTime;
import broadsheet.story.work.Duties;
import broadsheet.story.work.Planned;
import broadsheet.story.work.Plans;
import broadsheet.story.work.Reach;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where one lands: what is due, what came back, what waits for one's word, what appears today. */
final class TodayScreen {
    private static final String HOME = "/desk/";

    /** What is wanted within these days is worth knowing today. */
    private static final int DAYS_AHEAD = 7;

    private final Kit kit;
    private final Duties duties = new Duties();
    private final Plans plans = new Plans();

    TodayScreen(Kit kit) {
        this.kit = kit;
    }

    void routes(DeskRoutes desk) {
        desk.get(Permission.OWN_ACCOUNT, "/desk", (_, _) -> Reply.redirect(308, HOME));
        desk.get(Permission.OWN_ACCOUNT, HOME, this::show);
    }

    private Reply show(Request request, SignedIn who) {
        var words = kit.words(request);
        var language = kit.frame().language(request);
        var zone = kit.database().read(kit::zone);
        var today = LocalDate.ofInstant(kit.now(), zone);
        var heaps =
                kit
                        .database()
                        .read(sql -> new Look(sql, who, words, language, zone, kit.cast(sql)).heaps(today))
                        .stream()
                        .filter(heap -> !heap.things().items().isEmpty())
                        .toList();
        var account = AccountWords.in(language);
        var may = Arrays.stream(Permission.values())
                .filter(permission -> permission.isFor(who.role()))
                .map(permission -> AccountWords.may(permission).in(language))
                .toList();
        var head = PageHead.of(account.say("home.welcome", who.name()), actions(words, who))
                .lead(CalendarScreen.said(words, "format.long", today) + " · " + zone.getId());
        var view = new TodayView(
                kit.page(request, who, kit.frame().words(request).say("nav.home"), HOME),
                head,
                heaps,
                heaps.isEmpty() ? empty(words, who) : null,
                account.say("home.may"),
                may);
        return kit.frame().show("broadsheet/desk/planning/today.jte", view);
    }

    private static Action[] actions(Messages words, SignedIn who) {
        return Stream.of(
                        who.may(Permission.SUBMIT)
                                ? Action.to(words.say("title"), PlanningDesk.ADDRESS)
                                        .with(Icon.CALENDAR)
                                : null,
                        who.may(Permission.WRITE)
                                ? Action.to(words.say("today.new"), StoryDesk.NEW)
                                        .with(Icon.PLUS)
                                        .as(Action.Weight.MAIN)
                                : null)
                .filter(action -> action != null)
                .toArray(Action[]::new);
    }

    private static EmptyState empty(Messages words, SignedIn who) {
        if (!who.may(Permission.WRITE))
            return EmptyState.of(Icon.COMMENTS, words.say("today.none"), words.say("today.none.comments"));
        var key = who.may(Permission.PUBLISH) ? "today.none.editor" : "today.none.how";
        return EmptyState.of(
                Icon.HOME,
                words.say("today.none"),
                words.say(key),
                Action.to(words.say("today.new"), StoryDesk.NEW).with(Icon.PLUS));
    }

    /** Looks for what lies before somebody, in one snapshot. */
    private final class Look {
        private final Handle sql;
        private final SignedIn who;
        private final Messages words;
        private final Language language;
        private final ZoneId zone;
        private final Cast cast;

        Look(Handle sql, SignedIn who, Messages words, Language language, ZoneId zone, Cast cast) {
            this.sql = sql;
            this.who = who;
            this.words = words;
            this.language = language;
            this.zone = zone;
            this.cast = cast;
        }

        List<TodayView.Heap> heaps(LocalDate today) {
            var heaps = new ArrayList<TodayView.Heap>();
            if (who.may(Permission.MODERATE)) heaps.add(heap("comments", comments()));
            if (!who.may(Permission.WRITE)) return heaps;
            var from = today.atStartOfDay(zone).toInstant();
            var tomorrow = today.plusDays(1).atStartOfDay(zone).toInstant();
            var ahead = today.plusDays(DAYS_AHEAD).atStartOfDay(zone).toInstant();
            var reach = new Reach(who.person(), who.role());
            heaps.add(heap("due", due(plans.of(sql, who.person(), ahead), duties.wanted(sql, who.person(), ahead))));
            heaps.add(lines("returned", duties.returned(sql, who.person()), this::author));
            if (who.may(Permission.PUBLISH)) {
                heaps.add(lines("review", duties.review(sql), this::author));
                heaps.add(lines("clearance", duties.clearance(sql, who.person()), this::author));
            }
            heaps.add(lines("scheduled", duties.scheduled(sql, reach, from, tomorrow), this::author));
            heaps.add(lines("drafts", duties.drafts(sql, who.person()), _ -> ""));
            return heaps;
        }

        private List<Listing.Item> comments() {
            int waiting = kit.queues().sizes(sql).entrySet().stream()
                    .filter(size -> size.getKey().isWork())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            return waiting == 0
                    ? List.of()
                    : List.of(Listing.Item.of(words.say("today.comments.waiting", waiting), ModerationDesk.ADDRESS));
        }

        /** Planned and begun together, the most urgent first. */
        private List<Listing.Item> due(List<Planned> planned, List<Line> begun) {
            record Urgent(DueTime at, Listing.Item item) {}
            var all = new ArrayList<Urgent>();
            for (var plan : planned)
                all.add(new Urgent(
                        plan.at(),
                        item(
                                plan.title(),
                                PlanScreen.address(plan.id()),
                                plan.at(),
                                cast.section(plan.section()),
                                new Badge(words.say("why.planned"), Badge.Tone.PLAIN),
                                null)));
            for (var line : begun)
                if (line.wanted() != null) all.add(new Urgent(line.wanted(), item(line, line.wanted(), "")));
            return all.stream()
                    .sorted(Comparator.comparing(one -> one.at().at()))
                    .map(Urgent::item)
                    .toList();
        }

        private TodayView.Heap lines(String name, List<Line> lines, Function<Line, String> note) {
            return heap(
                    name,
                    lines.stream()
                            .map(line -> item(line, null, note.apply(line)))
                            .toList());
        }

        private String author(Line line) {
            return line.bylines().stream()
                    .map(byline -> switch (byline) {
                        case Byline.Staff(var slug) -> cast.person(slug);
                        case Byline.Guest guest -> guest.name();
                    })
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
        }

        private Listing.Item item(Line line, @Nullable DueTime wanted, String note) {
            var at = line.due() != null ? DueTime.moment(line.due()) : wanted;
            var tag = line.language().bare().equals(language.bare())
                    ? null
                    : line.language().tag();
            var standing = Badge.standing(
                    line.standing(), words.say("standing." + line.standing().replace(' ', '-')));
            return item(line.headline(), StoryDesk.address(line.id()), at, note, standing, tag);
        }

        private Listing.Item item(
                String title, String address, @Nullable DueTime at, String note, Badge standing, @Nullable String tag) {
            var notes = new ArrayList<String>();
            if (at != null) {
                if (at.isOver(kit.now(), zone)) notes.add(words.say("overdue"));
                notes.add(DayAndTime.said(at, zone, language));
            }
            if (!note.isEmpty()) notes.add(note);
            return new Listing.Item(title, address, notes, standing, null, null, tag);
        }

        private TodayView.Heap heap(String name, List<Listing.Item> items) {
            var heading = words.say("today." + name);
            return new TodayView.Heap(
                    name,
                    heading,
                    new Listing(
                            heading,
                            HOME,
                            null,
                            List.of(),
                            items,
                            Paging.whole(items.size()),
                            EmptyState.of(Icon.CHECK, heading, "")));
        }
    }
}
