package broadsheet.desk.passage;

import broadsheet.http.Request;
import broadsheet.people.desk.part.Field;
import broadsheet.story.Comparison;
import broadsheet.story.passage.Note;
import broadsheet.story.passage.Suggestion;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** Sets the margin from what is stored and what was typed. */
final class MarginSetter {
    private static final int ROWS = 3;

    private final Shelf shelf;
    private final String stories;

    MarginSetter(Shelf shelf, String stories) {
        this.shelf = shelf;
        this.stories = stories;
    }

    private record Found(List<Note> notes, List<Suggestion> suggestions, Function<Slug, String> names, ZoneId zone) {}

    Margin margin(Request request, String story, boolean changeable, Typed typed) {
        var found = shelf.database()
                .read(sql -> new Found(
                        shelf.notes().of(sql, story),
                        shelf.suggestions().open(sql, story),
                        shelf.names(sql),
                        shelf.publications().paper(sql).zone()));
        var words = shelf.words(request);
        boolean fresh = typed.about().isEmpty();
        return new Margin(
                words,
                stories + "/" + story + "/notes",
                stories + "/" + story,
                found.notes().stream()
                        .map(note -> row(request, note, found, typed, words))
                        .toList(),
                found.suggestions().stream()
                        .map(one -> suggested(request, one, found, changeable))
                        .toList(),
                Field.lines("quoted", words.say("note.quoted"), fresh ? typed.quoted() : "", 2)
                        .hint(words.say("note.quoted.hint"))
                        .error(typed.isAgainstQuoted() ? typed.trouble() : null)
                        .needed(),
                Field.lines("words", words.say("note.words"), fresh ? typed.words() : "", ROWS)
                        .error(fresh && !typed.trouble().isEmpty() && !typed.isAgainstQuoted() ? typed.trouble() : null)
                        .needed());
    }

    private Margin.Suggested suggested(Request request, Suggestion one, Found found, boolean changeable) {
        return new Margin.Suggested(
                found.names().apply(one.person()),
                shelf.frame().words(request).when(one.savedAt(), found.zone()),
                Comparison.words(one.base().plainText(), one.body().plainText()),
                stories + "/" + one.story() + "/suggestions/" + one.id(),
                changeable);
    }

    private Margin.Row row(Request request, Note note, Found found, Typed typed, Messages words) {
        var said = shelf.frame().words(request);
        var resolved = note.resolved();
        boolean wrong = typed.about().equals(note.id());
        // Ids of fields are made of their names, and there is one of these for every note.
        var answer = Field.lines("words-" + note.id(), words.say("note.answer"), wrong ? typed.words() : "", 2)
                .error(wrong ? typed.trouble() : null);
        return new Margin.Row(
                note.id(),
                note.anchor().quoted(),
                note.remarks().stream()
                        .map(remark -> new Margin.Remark(
                                found.names().apply(remark.by()), said.when(remark.at(), found.zone()), remark.words()))
                        .toList(),
                resolved == null
                        ? null
                        : words.say(
                                "note.resolved.by",
                                found.names().apply(resolved.by()),
                                said.when(resolved.at(), found.zone()).words()),
                answer);
    }
}
