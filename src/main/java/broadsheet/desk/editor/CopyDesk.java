package broadsheet.desk.editor;

import broadsheet.http.Method;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.story.document.Document;
import broadsheet.story.document.DocumentJson;
import broadsheet.story.document.DocumentTrouble;
import broadsheet.story.work.StoryLocks.Holder;
import broadsheet.story.work.WorkingCopies.Copy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hands the working copy to the typing surface in the browser, takes what it saves, and minds who is at it. */
final class CopyDesk {
    /** The longest story that is written by hand has a third of this; DocumentJson reads eight times as much. */
    static final int MOST_BYTES = 4 << 20;

    private static final int LONGEST_TAB = 64;
    private static final Pattern PLACED = Pattern.compile("([\\w.\\[\\]]+): (.*)", Pattern.DOTALL);

    private final Bench bench;
    private final CopyKeeper keeper;

    CopyDesk(Bench bench, CopyKeeper keeper) {
        this.bench = bench;
        this.keeper = keeper;
    }

    void routes(DeskRoutes desk) {
        var copy = StoryDesk.ADDRESS + "/{story}/working-copy";
        var lock = StoryDesk.ADDRESS + "/{story}/lock";
        desk.get(Permission.WRITE, copy, this::show);
        desk.upload(Method.PUT, Permission.WRITE, copy, MOST_BYTES, this::save);
        desk.post(Permission.WRITE, lock, this::take);
        desk.add(Method.DELETE, lock, Permission.WRITE, this::release);
        desk.post(Permission.WRITE, lock + "/release", this::release);
    }

    private Reply show(Request request, SignedIn who) {
        var id = request.variable("story");
        var tab = request.query("window").orElse("");
        return bench.database()
                .<Reply>read(sql -> bench.copies()
                        .find(sql, id)
                        .filter(copy -> Bench.reach(who).reads(sql, copy.story()))
                        .map(copy -> CopyJson.reply(
                                200,
                                tell(
                                        CopyJson.whole(
                                                copy,
                                                bench.cast(sql),
                                                bench.pictures()
                                                        .find(sql, CopyJson.pictures(copy.story()))
                                                        .values(),
                                                bench.locks()
                                                        .holder(sql, id, bench.now())
                                                        .orElse(null),
                                                tab,
                                                who),
                                        sql,
                                        id,
                                        who)))
                        .orElseGet(() -> missing(request)));
    }

    private Reply missing(Request request) {
        return CopyJson.reply(
                404,
                CopyJson.MAPPER
                        .createObjectNode()
                        .put("sentence", bench.words(request).say("missing")));
    }

    private Reply closed(Request request) {
        return CopyJson.reply(
                403,
                CopyJson.MAPPER
                        .createObjectNode()
                        .put("sentence", bench.words(request).say("closed")));
    }

    private boolean reads(Handle sql, String id, SignedIn who) {
        return bench.stories()
                .working(sql, id)
                .filter(story -> Bench.reach(who).reads(sql, story))
                .isPresent();
    }

    private Reply save(Request request, SignedIn who) {
        var id = request.variable("story");
        if (!bench.database().<Boolean>read(sql -> reads(sql, id, who))) return missing(request);
        try {
            var sent = sent(json(request));
            return switch (keeper.keep(id, who, bench.words(request), sent)) {
                case CopyKeeper.Answer.Kept(var copy) -> saved(copy, who);
                case CopyKeeper.Answer.Overtaken(var copy, var cast) ->
                    CopyJson.reply(409, CopyJson.overtaken(copy, cast));
                case CopyKeeper.Answer.Held(var holder) -> CopyJson.reply(423, CopyJson.held(holder));
                case CopyKeeper.Answer.Refused(var troubles) -> CopyJson.reply(422, CopyJson.troubles(troubles));
                case CopyKeeper.Answer.Closed() -> closed(request);
                case CopyKeeper.Answer.Missing() -> missing(request);
            };
        } catch (DocumentTrouble trouble) {
            return CopyJson.reply(422, CopyJson.troubles(List.of(placed(String.valueOf(trouble.getMessage())))));
        }
    }

    private Reply saved(Copy copy, SignedIn who) {
        var json = CopyJson.saved(copy);
        bench.database().read(sql -> tell(json, sql, copy.story().id(), who));
        return CopyJson.reply(200, json);
    }

    private ObjectNode tell(ObjectNode json, Handle sql, String story, SignedIn who) {
        bench.passages().tell(json, sql, story, who);
        return json;
    }

    private static Trouble placed(String sentence) {
        var match = PLACED.matcher(sentence);
        return match.matches() ? new Trouble(match.group(1), match.group(2)) : new Trouble("", sentence);
    }

    private static CopyKeeper.Sent sent(JsonNode json) {
        var version = json.get("version");
        if (version == null || !version.isInt()) throw new Refused(422, "Say which version was changed.");
        var document = json.get("document");
        Document body = document == null || document.isNull() ? null : DocumentJson.read(document.toString());
        var fields = json.get("fields");
        return new CopyKeeper.Sent(
                version.intValue(),
                tab(json),
                false,
                stored -> fields == null || fields.isNull() ? stored : stored.with(fields),
                body,
                json);
    }

    private static JsonNode json(Request request) {
        try {
            var json = CopyJson.MAPPER.readTree(new String(request.body(), StandardCharsets.UTF_8));
            if (json != null && json.isObject()) return json;
        } catch (JacksonException unreadable) {
            throw new Refused(422, "This is not the JSON of a working copy.");
        }
        throw new Refused(422, "This is not the JSON of a working copy.");
    }

    private static String tab(JsonNode json) {
        var tab = json.path("window").asString("");
        if (tab.isBlank() || tab.length() > LONGEST_TAB) throw new Refused(422, "Say which window this is.");
        return tab;
    }

    private Reply take(Request request, SignedIn who) {
        var id = request.variable("story");
        if (!bench.database().<Boolean>read(sql -> reads(sql, id, who))) return missing(request);
        var json = json(request);
        var asking = new Holder(tab(json), who.person(), who.name(), bench.now());
        boolean takeOver = json.path("takeOver").asBoolean(false);
        return bench.database().write(transaction -> {
            var story = bench.stories().working(transaction.sql(), id).orElseThrow();
            if (!Bench.reach(who).changes(transaction.sql(), story)) return closed(request);
            var holder = bench.locks().take(transaction, id, asking, takeOver);
            if (!holder.is(asking)) return CopyJson.reply(423, CopyJson.held(holder));
            var answer = CopyJson.MAPPER.createObjectNode();
            answer.set("holder", CopyJson.holder(holder, asking.tab(), who));
            return CopyJson.reply(200, tell(answer, transaction.sql(), id, who));
        });
    }

    /** A tab that is closed sends this as it goes; nobody waits for the answer. */
    private Reply release(Request request, SignedIn who) {
        var tab = request.body().length == 0 ? request.query("window").orElse("") : tab(json(request));
        bench.database()
                .run(transaction -> bench.locks().release(transaction, request.variable("story"), tab, who.person()));
        return Reply.done();
    }
}
