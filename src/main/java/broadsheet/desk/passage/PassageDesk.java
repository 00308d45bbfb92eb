package broadsheet.desk.passage;

import broadsheet.http.Request;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The margin of every story: shown beside its text, written to from there, and kept in step with it. */
public final class PassageDesk {
    private final Shelf shelf;
    private final String stories;

    /** @param stories the address below which every story has its own */
    public PassageDesk(DeskFrame frame, Registry registry, Publications publications, Stories stories, String address) {
        this.shelf = new Shelf(frame, registry, publications, stories);
        this.stories = address;
    }

    public void routes(DeskRoutes desk) {
        new NoteScreen(shelf, stories).routes(desk);
    }

    /** What stands in the margin of a story, for its screen. */
    public Margin margin(Request request, Story story) {
        return new MarginSetter(shelf, stories).margin(request, story.id(), Typed.NOTHING);
    }

    /** Adds what stands in the margin to what the typing surface is told about a story. */
    public void tell(ObjectNode json, Handle sql, String story, SignedIn who) {
        json.set("notes", PassageJson.notes(shelf.notes().of(sql, story), shelf.names(sql), who));
    }

    /**
     * Has the notes follow their words, in the transaction that saves the text.
     *
     * @param anchors as the typing surface sent them; may be missing
     */
    public void follow(broadsheet.db.Transaction transaction, String story, JsonNode anchors) {
        for (var one : anchors) {
            PassageJson.anchor(one)
                    .ifPresent(anchor -> shelf.notes()
                            .move(transaction, story, one.path("id").asString(""), anchor));
        }
    }
}
