package broadsheet.desk.moderation;

import broadsheet.db.Change;
import broadsheet.db.Database;
import broadsheet.db.Transaction;
import broadsheet.desk.redress.RedressDesk;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Comments;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Moderation;
import broadsheet.discussion.Referee;
import broadsheet.discussion.moderation.Decisions;
import broadsheet.discussion.moderation.Decisions.Moderator;
import broadsheet.discussion.moderation.Queue;
import broadsheet.discussion.moderation.Queues;
import broadsheet.discussion.moderation.Refusal;
import broadsheet.discussion.redress.Appeals;
import broadsheet.discussion.redress.Notices;
import broadsheet.http.Assets;
import broadsheet.http.Form;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Ticker;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Tabs;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The moderators' screens. All of it works by forms; a script adds one key for each decision and news from the others. */
public final class ModerationDesk {
    public static final String ADDRESS = "/desk/comments";
    public static final String BULK = "/desk/comments-together";
    public static final String LIVE = "/desk/comments-live";
    static final String UNDO = "/desk/comments-undo";

    /** What the screens need of {@link Assets}. */
    public static final List<String> ASSETS = List.of("broadsheet/desk/moderation/moderation.js");

    private static final Messages.Catalogue WORDS = Messages.beside(ModerationDesk.class, "moderation");
    private static final String CHANNEL = "moderation";
    private static final String KEYS = "1234567890-";
    private static final Duration SUSPENSION = Duration.ofDays(7);
    private static final int A_PAGE = 25;
    private static final int LONGEST_NOTE = 1000;
    private static final int AROUND = 10;

    private final DeskFrame frame;
    private final Database database;
    private final Publications publications;
    private final Stories stories;
    private final Comments comments;
    private final Queues queues;
    private final Decisions decisions;
    private final Notices notices;
    private final Appeals appeals;
    private final Referee referee;
    private final InstantSource clock;
    private final String script;
    private final Ticker ticker = new Ticker(Ticker.MOST_LISTENERS / 10);

    /** @param referee says which words and signs speak against a comment */
    public ModerationDesk(
            DeskFrame frame,
            Assets assets,
            Database database,
            Publications publications,
            Stories stories,
            Discussion discussion,
            Referee referee,
            InstantSource clock) {
        this.frame = frame;
        this.database = database;
        this.publications = publications;
        this.stories = stories;
        this.comments = discussion.comments();
        this.queues = new Queues(comments);
        this.decisions = new Decisions(comments, new Moderation(comments));
        this.notices = new Notices(comments, decisions);
        this.appeals = new Appeals(comments, decisions);
        this.referee = referee;
        this.clock = clock;
        this.script = assets.address("moderation.js");
    }

    public void routes(DeskRoutes desk) {
        database.changes().followPromptly(CHANNEL, this::hear);
        desk.get(Permission.MODERATE, ADDRESS, this::queue);
        desk.get(Permission.MODERATE, LIVE, (_, _) -> Reply.news(ticker, CHANNEL, ""));
        desk.post(Permission.MODERATE, BULK, this::together);
        desk.post(Permission.MODERATE, UNDO, this::undo);
        desk.get(Permission.MODERATE, ADDRESS + "/{comment}", this::whole);
        desk.post(Permission.MODERATE, ADDRESS + "/{comment}", this::decide);
    }

    private void hear(List<Change> changes) {
        boolean ours = changes.stream().anyMatch(change -> change.what().startsWith("comment."));
        if (ours && ticker.isHeard(CHANNEL)) ticker.tell(CHANNEL, Long.toString(clock.millis()));
    }

    private Messages words(Request request) {
        return WORDS.in(frame.language(request));
    }

    private static Moderator moderator(SignedIn who) {
        return new Moderator(who.account(), who.name());
    }

    private Cards cards(Handle sql, Request request) {
        ZoneId zone = publications.paper(sql).zone();
        return new Cards(sql, comments, stories, referee, words(request), frame.words(request), zone, clock.instant());
    }

    private static List<ModerationView.Choice> reasons(Messages words) {
        var reasons = new ArrayList<ModerationView.Choice>();
        for (var refusal : Refusal.values()) {
            var key = KEYS.substring(refusal.ordinal(), refusal.ordinal() + 1);
            reasons.add(new ModerationView.Choice(refusal.word(), words.say("reason." + refusal.word()), key));
        }
        return reasons;
    }

    private static String address(Queue queue) {
        return ADDRESS + "?queue=" + queue.word();
    }

    private Reply queue(Request request, SignedIn who) {
        var words = words(request);
        var sizes = database.read(queues::sizes);
        var asked = request.query("queue").map(Queue::of).orElseGet(() -> fullest(sizes));
        int page = request.query("page")
                .filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(Integer::parseInt)
                .orElse(1);
        List<Comment> hand = asked.isWork()
                ? database.write(tx -> queues.deal(tx, asked, who.account()))
                : database.read(sql -> queues.page(sql, asked, A_PAGE, (page - 1) * A_PAGE));
        var cards = database.read(sql -> {
            var setter = cards(sql, request);
            return hand.stream().map(setter::card).toList();
        });
        var tabs = Arrays.stream(Queue.values())
                .map(queue -> new Tabs.Tab(
                        words.say("queue." + queue.word()),
                        address(queue),
                        queue == asked,
                        sizes.getOrDefault(queue, -1)))
                .toList();
        boolean more = !asked.isWork() && hand.size() == A_PAGE;
        var view = new ModerationView(
                frame.page(request, new OnDuty(who.name(), who.role()), words.say("title"), ADDRESS),
                PageHead.of(words.say("title"), redress(request)).lead(words.say("about." + asked.word())),
                words,
                asked.word(),
                new Tabs(words.say("queues"), tabs),
                cards,
                reasons(words),
                EmptyState.of(Icon.CHECK, words.say("nothing"), words.say("nothing.why")),
                more ? address(asked) + "&page=" + (page + 1) : null,
                script);
        return frame.show("broadsheet/desk/moderation/comments.jte", view);
    }

    /** Where notices of illegal content and appeals wait, with how many. */
    private Action redress(Request request) {
        int waiting = database.<Integer>read(sql -> notices.waiting(sql) + appeals.waiting(sql));
        return RedressDesk.way(frame.language(request), waiting);
    }

    /** The first queue with something in it. */
    private static Queue fullest(Map<Queue, Integer> sizes) {
        return sizes.entrySet().stream()
                .filter(queue -> queue.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Queue.REPORTED);
    }

    private Reply whole(Request request, SignedIn who) {
        var found = database.<Optional<ModerationView.Whole>>read(sql -> comments.find(sql, request.variable("comment"))
                .map(comment -> new WholeComment(comments, queues, decisions, words(request), frame.words(request))
                        .view(
                                sql,
                                comment,
                                cards(sql, request),
                                publications.paper(sql).zone(),
                                frame.page(
                                        request,
                                        new OnDuty(who.name(), who.role()),
                                        words(request).say("one"),
                                        ADDRESS),
                                reasons(words(request)),
                                script,
                                AROUND)));
        return found.map(view -> frame.show("broadsheet/desk/moderation/comment.jte", view))
                .orElseGet(() -> Flash.onTo(ADDRESS, Toast.of(words(request).say("gone"))));
    }

    private Reply decide(Request request, SignedIn who) {
        var id = request.variable("comment");
        var form = request.form();
        var words = words(request);
        var back = form.text("queue")
                .filter(queue -> !queue.isEmpty())
                .map(queue -> address(Queue.of(queue)))
                .orElse(ADDRESS + "/" + id);
        var order = form.text("do").orElse("");
        if (order.equals("note")) return note(id, form, who, words);
        if (order.equals("unban")) return unban(id, back, words);
        var made = database.<Optional<String>>write(tx -> made(tx, id, order, moderator(who), words));
        return Flash.onTo(
                back,
                made.map(decision -> done(words, order, decision, back))
                        .orElseGet(() -> Toast.of(words.say(
                                order.equals("ban") || order.equals("suspend") ? "cannot.ban" : "nothing.changed"))));
    }

    private Optional<String> made(Transaction tx, String id, String order, Moderator by, Messages words) {
        var parts = order.split(" ");
        return switch (parts[0]) {
            case "approve" -> decisions.approve(tx, id, by);
            case "reject" -> {
                var reason = Refusal.of(parts.length < 2 ? "other" : parts[1]).orElse(Refusal.OTHER);
                yield decisions.reject(tx, id, reason, by);
            }
            case "pick" -> decisions.pick(tx, id, true, by);
            case "unpick" -> decisions.pick(tx, id, false, by);
            case "ban" -> decisions.ban(tx, id, null, words.say("sentence.banned"), by);
            case "suspend" -> {
                Instant until = tx.at().plus(SUSPENSION);
                yield decisions.ban(tx, id, until, words.say("sentence.suspended"), by);
            }
            default -> Optional.empty();
        };
    }

    private static Toast done(Messages words, String order, String decision, String back) {
        var undo = new Toast.Undo(words.say("undo"), UNDO, Map.of("decision", decision, "back", back));
        return new Toast(words.say("done." + order.split(" ")[0]), undo);
    }

    private Reply note(String id, Form form, SignedIn who, Messages words) {
        var note = form.text("note").orElse("").strip();
        var kept = note.substring(0, Math.min(note.length(), LONGEST_NOTE));
        boolean done = !kept.isEmpty()
                && database.<Boolean>write(tx -> comments.find(tx.sql(), id)
                        .map(comment -> decisions.remember(tx, comment, kept, moderator(who)))
                        .orElse(false));
        return Flash.onTo(ADDRESS + "/" + id, Toast.of(words.say(done ? "note.kept" : "nothing.changed")));
    }

    private Reply unban(String id, String back, Messages words) {
        database.run(tx -> comments.find(tx.sql(), id).ifPresent(comment -> decisions.unban(tx, comment)));
        return Flash.onTo(back, Toast.of(words.say("done.unban")));
    }

    private Reply undo(Request request, SignedIn who) {
        var form = request.form();
        var back = form.text("back").filter(path -> path.startsWith(ADDRESS)).orElse(ADDRESS);
        boolean undone = database.<Boolean>write(
                tx -> decisions.undo(tx, form.text("decision").orElse(""), moderator(who)));
        return Flash.onTo(back, Toast.of(words(request).say(undone ? "undone" : "not.undone")));
    }

    private Reply together(Request request, SignedIn who) {
        var form = request.form();
        var words = words(request);
        Function<String, String> order = name -> form.text(name).orElse("");
        var deed = order.apply("do").equals("approve") ? "approve" : "reject " + order.apply("reason");
        var chosen = Set.copyOf(form.all("chosen"));
        int done = database.<Integer>write(tx -> (int) chosen.stream()
                .filter(id -> made(tx, id, deed, moderator(who), words).isPresent())
                .count());
        var said = chosen.isEmpty() ? words.say("none.chosen") : words.say("together", done);
        return Flash.onTo(address(Queue.of(order.apply("queue"))), Toast.of(said));
    }
}
