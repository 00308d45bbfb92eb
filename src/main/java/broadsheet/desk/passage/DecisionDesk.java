package broadsheet.desk.passage;

import broadsheet.db.Transaction;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.Flash;
import broadsheet.people.desk.part.Toast;
import broadsheet.story.Story;
import broadsheet.story.document.DocumentJson;
import broadsheet.story.document.DocumentTrouble;
import broadsheet.story.passage.Suggestion;
import broadsheet.story.work.WorkingCopies.Outcome;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Where suggestions are read and decided by whoever may change the story. */
final class DecisionDesk {
    private static final int MOST_WORDS = 300;

    private final Shelf shelf;
    private final String stories;

    DecisionDesk(Shelf shelf, String stories) {
        this.shelf = shelf;
        this.stories = stories;
    }

    void routes(DeskRoutes desk) {
        var all = stories + "/{story}/suggestions";
        desk.get(Permission.WRITE, all, this::all);
        desk.post(Permission.WRITE, all + "/{suggestion}/acceptance", (request, who) -> decide(request, who, true));
        desk.post(Permission.WRITE, all + "/{suggestion}/refusal", (request, who) -> decide(request, who, false));
    }

    private Reply all(Request request, SignedIn who) {
        return shelf.database().read(sql -> {
            var story = shelf.story(sql, request, who);
            var json = PassageJson.MAPPER.createObjectNode();
            json.set(
                    "suggestions",
                    PassageJson.suggestions(shelf.suggestions().open(sql, story.id()), shelf.names(sql)));
            return PassageJson.reply(200, json);
        });
    }

    private Suggestion known(Transaction transaction, Request request, Story story) {
        return shelf.suggestions().open(transaction.sql(), story.id()).stream()
                .filter(one -> one.id().equals(request.variable("suggestion")))
                .findFirst()
                .orElseThrow(() -> new Refused(404, shelf.words(request).say("suggestion.missing")));
    }

    /** All of it at once, without a script. */
    private Reply decide(Request request, SignedIn who, boolean accepted) {
        var words = shelf.words(request);
        var said = shelf.database().<String>write(transaction -> {
            var story = shelf.story(transaction.sql(), request, who);
            var suggestion = known(transaction, request, story);
            boolean own = suggestion.person().equals(who.person());
            if (!Shelf.reach(who).changes(transaction.sql(), story) && !(own && !accepted))
                return words.say("suggestion.closed");
            if (accepted && !written(transaction, story, suggestion, who)) return words.say("suggestion.older");
            shelf.suggestions().close(transaction, suggestion);
            note(transaction, story, suggestion, who, accepted, "");
            return words.say(accepted ? "suggestion.accepted" : "suggestion.refused");
        });
        return Flash.onTo(stories + "/" + request.variable("story"), Toast.of(said));
    }

    /** False if the story was changed since they began. */
    private boolean written(Transaction transaction, Story story, Suggestion suggestion, SignedIn who) {
        if (!story.content().body().equals(suggestion.base())) return false;
        var copy = shelf.copies().find(transaction.sql(), story.id()).orElseThrow();
        var outcome = shelf.copies()
                .save(
                        transaction,
                        story.id(),
                        copy.version(),
                        story.section(),
                        story.slug(),
                        story.content().withBody(suggestion.body()),
                        who.person().text(),
                        transaction.at());
        return outcome instanceof Outcome.Saved;
    }

    /** What the typing surface decided, saved together with the text that came of it. */
    void take(Transaction transaction, Story story, SignedIn who, JsonNode decided) {
        for (var one : decided) {
            shelf.suggestions().open(transaction.sql(), story.id()).stream()
                    .filter(open -> open.id().equals(one.path("id").asString("")))
                    .findFirst()
                    .ifPresent(open -> take(transaction, story, who, one, open));
        }
    }

    private void take(Transaction transaction, Story story, SignedIn who, JsonNode one, Suggestion open) {
        try {
            var base = DocumentJson.read(one.path("base").toString());
            var body = DocumentJson.read(one.path("document").toString());
            if (!shelf.suggestions()
                    .decide(transaction, open, one.path("version").asInt(-1), base, body)) return;
        } catch (DocumentTrouble unreadable) {
            // Its words stay open to be decided again; the text that is being saved is not to suffer for it.
            return;
        }
        if (!one.path("accepted").isEmpty()) note(transaction, story, open, who, true, words(one.path("accepted")));
        if (!one.path("refused").isEmpty()) note(transaction, story, open, who, false, words(one.path("refused")));
    }

    private static String words(JsonNode list) {
        var words = list.valueStream().map(word -> word.asString("")).collect(Collectors.joining("; "));
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "…" : words;
    }

    private void note(
            Transaction transaction, Story story, Suggestion suggestion, SignedIn who, boolean accepted, String words) {
        var whose = shelf.names(transaction.sql()).apply(suggestion.person());
        shelf.registry()
                .logbook()
                .note(
                        transaction,
                        who,
                        accepted ? "story.suggestion-accepted" : "story.suggestion-refused",
                        "story:" + story.id(),
                        story.content().headline() + " · " + whose + (words.isEmpty() ? "" : " · " + words));
    }
}
