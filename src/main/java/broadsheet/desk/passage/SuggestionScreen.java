package broadsheet.desk.passage;

import broadsheet.http.Method;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.document.Document;
import broadsheet.story.document.DocumentJson;
import broadsheet.story.document.DocumentTrouble;
import broadsheet.story.markdown.StoryMarkdown;
import broadsheet.story.passage.Suggestion;
import broadsheet.story.passage.Suggestions.Outcome;
import broadsheet.story.work.WorkingCopies.Copy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Where somebody writes what they would change: the same surface as for the story itself, on a text of their own. */
final class SuggestionScreen {
    /** As much as the story itself may have. */
    private static final int MOST_BYTES = 4 << 20;

    private static final int TEXT_ROWS = 24;

    private final Shelf shelf;
    private final String stories;

    SuggestionScreen(Shelf shelf, String stories) {
        this.shelf = shelf;
        this.stories = stories;
    }

    void routes(DeskRoutes desk) {
        var one = stories + "/{story}/suggestion";
        desk.get(Permission.WRITE, one, (request, who) -> show(200, request, who, null));
        desk.upload(Method.POST, Permission.WRITE, one, MOST_BYTES, this::send);
        desk.get(Permission.WRITE, one + "/working-copy", this::read);
        desk.upload(Method.PUT, Permission.WRITE, one + "/working-copy", MOST_BYTES, this::save);
    }

    /** A story, and what this person suggests for it. */
    private record Found(Copy copy, Optional<Suggestion> mine) {
        Document body() {
            return mine.map(Suggestion::body)
                    .orElseGet(() -> copy.story().content().body());
        }

        /** What is saved over: a suggestion by its version, the story itself by its own below zero. */
        int version() {
            return mine.map(Suggestion::version).orElse(-copy.version());
        }
    }

    private Found found(Handle sql, Request request, SignedIn who) {
        var story = shelf.story(sql, request, who);
        return new Found(
                shelf.copies().find(sql, story.id()).orElseThrow(),
                shelf.suggestions().of(sql, story.id(), who.person()));
    }

    private Reply show(int status, Request request, SignedIn who, @Nullable String typed) {
        var found = shelf.database().<Found>read(sql -> found(sql, request, who));
        var words = shelf.words(request);
        var story = found.copy().story();
        var headline = story.content().headline();
        var markdown = typed != null ? Optional.of(typed) : StoryMarkdown.write(found.body());
        boolean older = found.mine()
                .filter(mine -> mine.baseVersion() != found.copy().version())
                .isPresent();
        var view = new SuggestionView(
                shelf.frame().page(request, new OnDuty(who.name(), who.role()), headline, stories),
                PageHead.of(words.say("suggest.title", headline))
                        .below(headline, stories + "/" + story.id())
                        .lead(words.say("suggest.how")),
                words,
                stories + "/" + story.id(),
                found.version(),
                older,
                markdown.map(text -> Field.lines("body", words.say("suggest.body"), text, TEXT_ROWS)
                                .error(status == 409 ? words.say("suggest.overtaken") : null))
                        .orElse(null),
                story.content().language(),
                shelf.scripts(),
                shelf.spoken().apply(shelf.frame().language(request)));
        return shelf.frame().show(status, "broadsheet/desk/passage/suggestion.jte", view);
    }

    private Reply read(Request request, SignedIn who) {
        return shelf.database().read(sql -> {
            var found = found(sql, request, who);
            var json = PassageJson.MAPPER.createObjectNode();
            var mine = found.mine();
            json.put("version", found.version());
            json.put(
                    "savedAt",
                    mine.map(Suggestion::savedAt).map(Object::toString).orElse(""));
            json.put("savedBy", who.name());
            json.putObject("fields");
            json.set("document", PassageJson.document(found.body()));
            json.set(
                    "base",
                    PassageJson.document(mine.map(Suggestion::base)
                            .orElseGet(() -> found.copy().story().content().body())));
            json.putObject("pictures");
            json.putNull("holder");
            return PassageJson.reply(200, json);
        });
    }

    /** From the typing surface. */
    private Reply save(Request request, SignedIn who) {
        var json = json(request);
        try {
            var body = DocumentJson.read(json.path("document").toString());
            int version = json.path("version").asInt(0);
            return shelf.database().write(transaction -> {
                var found = found(transaction.sql(), request, who);
                return switch (kept(transaction, found, version, who, body)) {
                    case Outcome.Saved(var saved) -> PassageJson.reply(200, PassageJson.saved(saved));
                    case Outcome.Overtaken(var other) ->
                        PassageJson.reply(
                                409, PassageJson.overtaken(other.body(), other.version(), who.name(), other.savedAt()));
                    case Outcome.Moved() -> {
                        var copy = found.copy();
                        var by = shelf.names(transaction.sql()).apply(new broadsheet.text.Slug(copy.savedBy()));
                        yield PassageJson.reply(
                                409,
                                PassageJson.overtaken(
                                        copy.story().content().body(), -copy.version(), by, copy.savedAt()));
                    }
                };
            });
        } catch (DocumentTrouble trouble) {
            return PassageJson.reply(422, PassageJson.trouble(String.valueOf(trouble.getMessage())));
        }
    }

    private Outcome kept(broadsheet.db.Transaction transaction, Found found, int version, SignedIn who, Document body) {
        return found.mine()
                .map(mine -> shelf.suggestions().save(transaction, mine, version, body))
                .orElseGet(() -> shelf.suggestions().begin(transaction, found.copy(), -version, who.person(), body));
    }

    private JsonNode json(Request request) {
        try {
            var json = PassageJson.MAPPER.readTree(new String(request.body(), StandardCharsets.UTF_8));
            if (json != null && json.isObject()) return json;
        } catch (JacksonException unreadable) {
            throw new Refused(422, "This is not the JSON of a suggestion.");
        }
        throw new Refused(422, "This is not the JSON of a suggestion.");
    }

    /** From a form, where no script runs. */
    private Reply send(Request request, SignedIn who) {
        var form = request.form();
        var text = form.text("body").orElse("").replace("\r\n", "\n");
        int version = form.text("version")
                .filter(one -> one.matches("-?\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
        var body = StoryMarkdown.read(text);
        var outcome = shelf.database()
                .<Outcome>write(
                        transaction -> kept(transaction, found(transaction.sql(), request, who), version, who, body));
        return switch (outcome) {
            case Outcome.Saved _ ->
                Flash.onTo(
                        stories + "/" + request.variable("story"),
                        Toast.of(shelf.words(request).say("suggest.sent")));
            case Outcome.Overtaken _, Outcome.Moved _ -> show(409, request, who, text);
        };
    }
}
