package broadsheet.desk.redress;

import broadsheet.desk.moderation.ModerationDesk;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Moderation;
import broadsheet.discussion.moderation.Decisions;
import broadsheet.discussion.moderation.Decisions.Moderator;
import broadsheet.discussion.moderation.Refusal;
import broadsheet.discussion.redress.Appeal;
import broadsheet.discussion.redress.Appeals;
import broadsheet.discussion.redress.Appeals.Settling;
import broadsheet.discussion.redress.IllegalNotice;
import broadsheet.discussion.redress.Notices;
import broadsheet.discussion.redress.RedressLetters;
import broadsheet.discussion.redress.Statements;
import broadsheet.http.Assets;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
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
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Notices of illegal content and appeals, each answered with reasons that are told to whoever asked. */
public final class RedressDesk {
    public static final String NOTICES = "/desk/discussion/notices";
    public static final String APPEALS = "/desk/discussion/appeals";
    public static final String GROUNDS = "/desk/discussion/grounds";

    static final Messages.Catalogue WORDS = Messages.beside(RedressDesk.class, "redress");
    private static final int LATELY = 10;

    private final DeskFrame frame;
    private final Registry registry;
    private final Publications publications;
    private final Stories stories;
    private final Discussion discussion;
    private final Notices notices;
    private final Appeals appeals;
    private final Statements statements = new Statements();
    private final @Nullable RedressLetters letters;
    private final String script;

    /** @param letters null in a newsroom that writes none */
    public RedressDesk(
            DeskFrame frame,
            Assets assets,
            Registry registry,
            Publications publications,
            Stories stories,
            Discussion discussion,
            @Nullable RedressLetters letters) {
        this.frame = frame;
        this.registry = registry;
        this.publications = publications;
        this.stories = stories;
        this.discussion = discussion;
        this.letters = letters;
        this.script = assets.address("moderation.js");
        var comments = discussion.comments();
        var decisions = new Decisions(comments, new Moderation(comments));
        this.notices = new Notices(comments, decisions);
        this.appeals = new Appeals(comments, decisions);
    }

    public void routes(DeskRoutes desk) {
        desk.get(Permission.MODERATE, NOTICES, (request, who) -> notices(request, who, Typed.NOTHING));
        desk.post(Permission.MODERATE, NOTICES + "/{notice}", this::answer);
        desk.post(Permission.MODERATE, GROUNDS + "/{decision}", this::name);
        desk.get(Permission.MODERATE, APPEALS, (request, who) -> appeals(request, who, Typed.NOTHING));
        desk.post(Permission.MODERATE, APPEALS + "/{appeal}", this::settle);
    }

    /** From the queues of comments to these screens. */
    public static Action way(Language language, int waiting) {
        return Action.to(WORDS.in(language).say("way", waiting), NOTICES);
    }

    /** What was refused, to be shown again in its place. */
    record Typed(String id, String words, String error) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    private Messages words(Request request) {
        return WORDS.in(frame.language(request));
    }

    private static Moderator moderator(SignedIn who) {
        return new Moderator(who.account(), who.name());
    }

    /** The tabs of these screens. @param current address of the one that is shown */
    static Tabs tabs(Messages words, int notices, int appeals, String current) {
        return new Tabs(
                words.say("views"),
                List.of(
                        new Tabs.Tab(words.say("notices"), NOTICES, current.equals(NOTICES), notices),
                        new Tabs.Tab(words.say("appeals"), APPEALS, current.equals(APPEALS), appeals),
                        new Tabs.Tab(words.say("report"), ReportDesk.ADDRESS, current.equals(ReportDesk.ADDRESS), -1)));
    }

    private RedressCards cards(Handle sql, Request request) {
        return new RedressCards(
                sql,
                discussion.comments(),
                stories,
                words(request),
                frame.words(request),
                publications.paper(sql).zone(),
                registry.clock().instant());
    }

    private Reply notices(Request request, SignedIn who, Typed typed) {
        return show(
                request,
                who,
                typed,
                "notices",
                NOTICES,
                (sql, cards) -> new Lists(
                        notices.open(sql).stream()
                                .map(one -> cards.notice(one, typed))
                                .toList(),
                        statements.unnamed(sql).stream().map(cards::unnamed).toList(),
                        notices.answered(sql, LATELY).stream()
                                .map(cards::answered)
                                .toList()));
    }

    private Reply appeals(Request request, SignedIn who, Typed typed) {
        return show(request, who, typed, "appeals", APPEALS, (sql, cards) -> {
            boolean alone = alone(sql, who);
            return new Lists(
                    appeals.open(sql).stream()
                            .map(one -> cards.appeal(one, typed, decidedBy(sql, one, who), alone))
                            .toList(),
                    List.of(),
                    appeals.settled(sql, LATELY).stream().map(cards::settled).toList());
        });
    }

    private record Lists(
            List<RedressView.Card> cards, List<RedressView.Unnamed> unnamed, List<RedressView.Done> done) {}

    @FunctionalInterface
    private interface Reading {
        Lists of(Handle sql, RedressCards cards);
    }

    private Reply show(Request request, SignedIn who, Typed typed, String word, String address, Reading reading) {
        var words = words(request);
        var page = frame.page(request, new OnDuty(who.name(), who.role()), words.say(word), ModerationDesk.ADDRESS);
        var view = registry.database().read(sql -> {
            var lists = reading.of(sql, cards(sql, request));
            return new RedressView(
                    page,
                    PageHead.of(words.say(word))
                            .lead(words.say("about." + word))
                            .below(words.say("below"), ModerationDesk.ADDRESS),
                    words,
                    tabs(words, notices.waiting(sql), appeals.waiting(sql), address),
                    lists.cards(),
                    RedressCards.reasons(frame.language(request)),
                    lists.unnamed(),
                    lists.done(),
                    EmptyState.of(Icon.CHECK, words.say("nothing"), words.say("nothing." + word)),
                    script);
        });
        int status = typed.error().isEmpty() ? 200 : 422;
        return frame.show(status, "broadsheet/desk/redress/redress.jte", view);
    }

    private boolean decidedBy(Handle sql, Appeal appeal, SignedIn who) {
        return appeals.firstDecider(sql, appeal).filter(who.account()::equals).isPresent();
    }

    /** Whether nobody else may decide about comments. */
    private boolean alone(Handle sql, SignedIn who) {
        return registry.accounts().all(sql).stream()
                .filter(account -> account.suspended() == null && account.may(Permission.MODERATE))
                .allMatch(account -> account.id().equals(who.account()));
    }

    private Reply answer(Request request, SignedIn who) {
        var form = request.form();
        var words = words(request);
        var id = request.variable("notice");
        var said = form.text("words").orElse("").strip();
        var order = form.text("do").orElse("").split(" ");
        if (said.isEmpty() && !order[0].equals("rule")) {
            var lacking = words.say(order[0].equals("law") ? "need.law" : "need.keep");
            return notices(request, who, new Typed(id, "", lacking));
        }
        var by = moderator(who);
        var answered = registry.database().<Optional<IllegalNotice>>write(transaction -> {
            var answer = switch (order[0]) {
                case "law" -> notices.remove(transaction, id, Refusal.ILLEGAL, said, by);
                case "rule" -> notices.remove(transaction, id, rule(order), said, by);
                case "keep" -> notices.keep(transaction, id, said, by);
                default -> Optional.<IllegalNotice>empty();
            };
            answer.ifPresent(notice -> {
                if (letters != null) letters.about(transaction, notice);
            });
            return answer;
        });
        return Flash.onTo(NOTICES, Toast.of(words.say(answered.isPresent() ? "done." + order[0] : "gone")));
    }

    /** A rule of the house; that something is illegal is said by its own button. */
    private static Refusal rule(String[] order) {
        return Refusal.of(order.length < 2 ? "" : order[1])
                .filter(refusal -> refusal != Refusal.ILLEGAL)
                .orElse(Refusal.OTHER);
    }

    private Reply name(Request request, SignedIn who) {
        var words = words(request);
        var law = request.form().text("words").orElse("").strip();
        if (law.isEmpty()) return Flash.onTo(NOTICES, Toast.of(words.say("need.law")));
        var decision = request.variable("decision");
        boolean named = registry.database().<Boolean>write(transaction -> {
            var known = statements.find(transaction.sql(), decision);
            if (known.isPresent()) {
                Statements.name(transaction, decision, law);
                transaction.changed("comment.ground-named", "comments-ground:" + decision);
            }
            return known.isPresent();
        });
        return Flash.onTo(NOTICES, Toast.of(words.say(named ? "done.named" : "gone")));
    }

    private Reply settle(Request request, SignedIn who) {
        var form = request.form();
        var words = words(request);
        var id = request.variable("appeal");
        var said = form.text("words").orElse("").strip();
        var order = form.text("do").orElse("");
        if (said.isEmpty() && !order.equals("restore")) {
            return appeals(request, who, new Typed(id, "", words.say("need.refuse")));
        }
        boolean granted = order.equals("restore") || order.equals("grant");
        var settling = registry.database().<Settling>write(transaction -> {
            var alone = alone(transaction.sql(), who);
            var settled = appeals.settle(transaction, id, granted, said, moderator(who), alone);
            if (settled instanceof Settling.Done(var appeal) && letters != null) {
                var notice = notices.find(transaction.sql(), appeal.subject()).orElse(null);
                letters.settled(transaction, appeal, notice);
            }
            return settled;
        });
        var told = switch (settling) {
            case Settling.Done(var appeal) -> granted ? "done.granted" : "done.refused";
            case Settling.SamePerson() -> "own";
            case Settling.Gone() -> "gone";
        };
        return Flash.onTo(APPEALS, Toast.of(words.say(told)));
    }
}
