package broadsheet.front;

import broadsheet.front.page.Head;
import broadsheet.front.page.Link;
import broadsheet.front.page.MessageView;
import broadsheet.front.page.NoteView;
import broadsheet.front.page.NotesView;
import broadsheet.front.page.OwnershipView;
import broadsheet.front.page.Pager;
import broadsheet.story.Stories;
import java.util.List;

/** Makes the pages about the paper itself, and those that say what went wrong. */
final class OtherPages {
    private static final int NOTES = 50;

    private final Heads heads;
    private final SchemaOrg structured;

    OtherPages(Heads heads) {
        this.heads = heads;
        this.structured = new SchemaOrg(heads);
    }

    Outcome corrections(Galley galley, Place.CorrectionsPage place) {
        galley.shows("corrections");
        var notes = galley.stories().corrected(galley.sql(), NOTES + 1, (place.page() - 1) * NOTES);
        if (notes.isEmpty() && place.page() > 1) return new Outcome.Nothing();
        var furniture = galley.furniture();
        var words = furniture.words();
        var path = new Place.CorrectionsPage(1).address();
        var pager = Pager.of(path, place.page(), notes.size() > NOTES);
        Head head = heads.page(
                furniture.paper(),
                words.say("corrections"),
                words.say("corrections.about"),
                pager.here(path),
                List.of());
        var views = notes.stream().limit(NOTES).map(note -> note(galley, note)).toList();
        return Outcome.Sheet.of(
                "corrections", new NotesView(head.between(pager), Frames.around(furniture), views, pager));
    }

    /** Whose the paper is; nothing where it has not been told. */
    Outcome ownership(Galley galley) {
        var furniture = galley.furniture();
        var imprint = furniture.imprint();
        if (!imprint.isTold()) return new Outcome.Nothing();
        var words = furniture.words();
        var head = heads.page(
                furniture.paper(),
                words.say("ownership"),
                words.say("ownership.about", furniture.paper().name()),
                Place.Single.OWNERSHIP.address(),
                List.of(structured.organisation(furniture.paper(), imprint)));
        return Outcome.Sheet.of(
                "ownership",
                new OwnershipView(
                        heads.prose(head), Frames.around(furniture), words, imprint.ownership(), imprint.contacts()));
    }

    private static NoteView note(Galley galley, Stories.Corrected corrected) {
        galley.shows("story:" + corrected.story());
        var furniture = galley.furniture();
        var language = corrected.language();
        boolean foreign = !language.equals(furniture.paper().language());
        var note = corrected.note();
        return new NoteView(
                note.kind().word(),
                furniture.words().say("note." + note.kind().word()),
                furniture.words().moment(note.at(), furniture.paper().zone()),
                note.text(),
                new Link(corrected.headline(), corrected.path()),
                foreign ? language.tag() : null,
                foreign ? language.direction().attribute() : null);
    }

    /** Nothing is at this address; not kept, for there is no end to such addresses. */
    Outcome.Sheet missing(Furniture furniture) {
        var words = furniture.words();
        return new Outcome.Sheet(404, "message", message(furniture, 404, words.say("missing.sentence")), false);
    }

    /** What a refusal or a fault looks like. */
    MessageView message(Furniture furniture, int status, String sentence) {
        var words = furniture.words();
        var heading = words.say(heading(status));
        return new MessageView(
                heads.hidden(furniture.paper(), heading),
                Frames.around(furniture),
                status,
                heading,
                sentence,
                null,
                "");
    }

    private static String heading(int status) {
        return switch (status) {
            case 404 -> "missing";
            case 410 -> "gone";
            case 503 -> "busy";
            default -> status >= 500 ? "broken" : "refused";
        };
    }
}
