package broadsheet.desk.editor;

import broadsheet.html.Templates;
import broadsheet.http.Method;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Comparison;
import broadsheet.story.Story;
import broadsheet.story.document.Document;
import broadsheet.story.markdown.StoryMarkdown;
import broadsheet.story.work.StoryLocks.Holder;
import broadsheet.story.work.WorkingCopies.Copy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.MissingNode;

/** The screen of one story: its head and its text, typed into forms where no script runs. */
final class StoryScreen {
    private final Bench bench;
    private final CopyKeeper keeper;
    private final StorySetter setter;

    StoryScreen(Bench bench, CopyKeeper keeper, Templates templates, Surface surface) {
        this.bench = bench;
        this.keeper = keeper;
        this.setter = new StorySetter(bench, templates, surface);
    }

    void routes(DeskRoutes desk) {
        var one = StoryDesk.ADDRESS + "/{story}";
        desk.get(Permission.WRITE, one, (request, who) -> show(request, who));
        desk.upload(Method.POST, Permission.WRITE, one, CopyDesk.MOST_BYTES, this::save);
    }

    /** What the screen is set from. */
    record Found(
            Copy copy,
            Cast cast,
            boolean changeable,
            @Nullable Holder holder) {}

    private Optional<Found> find(Request request, SignedIn who) {
        var id = request.variable("story");
        var reach = Bench.reach(who);
        return bench.database()
                .read(sql -> bench.copies()
                        .find(sql, id)
                        .filter(copy -> reach.reads(sql, copy.story()))
                        .map(copy -> new Found(
                                copy,
                                bench.cast(sql),
                                reach.changes(sql, copy.story()),
                                bench.locks().holder(sql, id, bench.now()).orElse(null))));
    }

    private Found known(Request request, SignedIn who) {
        return find(request, who)
                .orElseThrow(() -> new Refused(404, bench.words(request).say("missing")));
    }

    private Reply show(Request request, SignedIn who) {
        var found = known(request, who);
        var typed = Typed.of(found);
        return setter.show(200, request, who, found, typed, notice(request, who, found));
    }

    private @Nullable Notice notice(Request request, SignedIn who, Found found) {
        var words = bench.words(request);
        if (!found.changeable()) return Notice.of(Badge.Tone.PLAIN, words.say("closed"));
        var holder = found.holder();
        boolean other = holder != null && !holder.person().equals(who.person());
        return other ? Notice.of(Badge.Tone.WAITING, words.say("held", holder.name())) : null;
    }

    /**
     * What stands in the form.
     *
     * @param markdown null where the text is not typed as Markdown
     */
    record Typed(
            int version,
            HeadFields fields,
            @Nullable String markdown,
            List<Trouble> troubles,
            boolean mayTakeOver,
            @Nullable Comparison differs) {
        static Typed of(Found found) {
            var copy = found.copy();
            return new Typed(
                    copy.version(),
                    HeadFields.of(copy.story(), found.cast()),
                    StoryMarkdown.write(copy.story().content().body()).orElse(null),
                    List.of(),
                    false,
                    null);
        }

        Typed wrong(List<Trouble> found) {
            return new Typed(version, fields, markdown, found, mayTakeOver, differs);
        }

        Typed offeringTakeOver() {
            return new Typed(version, fields, markdown, troubles, true, differs);
        }

        Typed against(int newer, @Nullable Comparison other) {
            return new Typed(newer, fields, markdown, troubles, mayTakeOver, other);
        }
    }

    private Reply save(Request request, SignedIn who) {
        var found = known(request, who);
        var form = request.form();
        var words = bench.words(request);
        var before = Typed.of(found);
        var text = form.text("body").map(value -> value.replace("\r\n", "\n")).orElse(null);
        int version = number(form.text("version").orElse(""));
        var typed = new Typed(
                version, before.fields().with(form), text == null ? before.markdown() : text, List.of(), false, null);
        Document body = text == null || before.markdown() == null ? null : StoryMarkdown.read(text);
        var sent = new CopyKeeper.Sent(
                version,
                "form:" + who.session(),
                form.text("takeover").isPresent(),
                one -> one.with(form),
                body,
                MissingNode.getInstance());
        var answer = keeper.keep(request.variable("story"), who, words, sent);
        return switch (answer) {
            case CopyKeeper.Answer.Kept(var copy) -> kept(request, who, copy);
            case CopyKeeper.Answer.Refused(var troubles) ->
                setter.show(422, request, who, found, typed.wrong(troubles), null);
            case CopyKeeper.Answer.Held(var holder) ->
                setter.show(
                        423,
                        request,
                        who,
                        found,
                        typed.offeringTakeOver(),
                        Notice.of(Badge.Tone.WAITING, words.say("held.unsaved", holder.name())));
            case CopyKeeper.Answer.Overtaken(var copy, var cast) ->
                overtaken(request, who, new Found(copy, cast, true, null), typed, body);
            case CopyKeeper.Answer.Closed() ->
                setter.show(409, request, who, found, typed, Notice.of(Badge.Tone.STOPPED, words.say("closed")));
            case CopyKeeper.Answer.Missing() -> throw new Refused(404, words.say("missing"));
        };
    }

    private Reply kept(Request request, SignedIn who, Copy copy) {
        var id = copy.story().id();
        // A form holds nothing while nobody sends it.
        bench.database()
                .run(transaction -> bench.locks().release(transaction, id, "form:" + who.session(), who.person()));
        return Flash.onTo(StoryDesk.address(id), Toast.of(bench.words(request).say("saved")));
    }

    /** Shows what somebody else saved against what was typed; sending once more keeps what was typed. */
    private Reply overtaken(Request request, SignedIn who, Found other, Typed typed, @Nullable Document body) {
        var words = bench.words(request);
        var theirs = other.copy();
        var story = theirs.story();
        var mine = mine(story, typed, other.cast(), body);
        var notice = Notice.of(
                Badge.Tone.STOPPED, words.say("overtaken", other.cast().person(theirs.savedBy())));
        var differs = mine == null ? null : Comparison.between(story.content(), mine);
        return setter.show(409, request, who, other, typed.against(theirs.version(), differs), notice);
    }

    /** Null for what cannot be a story as it is typed. */
    private static broadsheet.story.@Nullable Content mine(
            Story story, Typed typed, Cast cast, @Nullable Document body) {
        try {
            return typed.fields().content(cast, body == null ? story.content().body() : body);
        } catch (RuntimeException unfit) {
            return null;
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
