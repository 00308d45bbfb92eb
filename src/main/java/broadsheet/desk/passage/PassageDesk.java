package broadsheet.desk.passage;

import broadsheet.db.Transaction;
import broadsheet.http.Request;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.passage.Notes;
import broadsheet.story.passage.Suggestions;
import broadsheet.story.work.WorkingCopies;
import broadsheet.text.Language;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The margin of every story: shown beside its text, written to from there, and kept in step with it. */
public final class PassageDesk {
    private final Shelf shelf;
    private final String stories;
    private final DecisionDesk decisions;

    /**
     * @param address below which every story has its own
     * @param scripts that make a text typed in place
     * @param spoken their words, as JSON
     */
    public PassageDesk(
            DeskFrame frame,
            Registry registry,
            Publications publications,
            Stories stories,
            WorkingCopies copies,
            String address,
            List<String> scripts,
            Function<Language, String> spoken) {
        this.shelf = new Shelf(
                frame, registry, publications, stories, copies, new Notes(), new Suggestions(), scripts, spoken);
        this.stories = address;
        this.decisions = new DecisionDesk(shelf, address);
    }

    public void routes(DeskRoutes desk) {
        new NoteScreen(shelf, stories).routes(desk);
        new SuggestionScreen(shelf, stories).routes(desk);
        decisions.routes(desk);
    }

    /**
     * What stands in the margin of a story, for its screen.
     *
     * @param changeable whether they may decide what others suggest
     */
    public Margin margin(Request request, Story story, boolean changeable) {
        return new MarginSetter(shelf, stories).margin(request, story.id(), changeable, Typed.NOTHING);
    }

    /** Adds what stands in the margin to what the typing surface is told about a story. */
    public void tell(ObjectNode json, Handle sql, String story, SignedIn who) {
        json.set("notes", PassageJson.notes(shelf.notes().of(sql, story), shelf.names(sql), who));
        json.set("suggestions", PassageJson.versions(shelf.suggestions().open(sql, story)));
    }

    /**
     * Has the notes follow their words and keeps what was decided, in the transaction that saves the text.
     *
     * @param sent what the typing surface sent with it: {@code anchors} and {@code decided}, both may be missing
     */
    public void follow(Transaction transaction, Story story, SignedIn who, JsonNode sent) {
        for (var one : sent.path("anchors")) {
            PassageJson.anchor(one)
                    .ifPresent(anchor -> shelf.notes()
                            .move(transaction, story.id(), one.path("id").asString(""), anchor));
        }
        decisions.take(transaction, story, who, sent.path("decided"));
    }
}
