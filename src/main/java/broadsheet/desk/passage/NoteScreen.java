package broadsheet.desk.passage;

import broadsheet.db.Transaction;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.OnDuty;
import broadsheet.people.desk.part.PageHead;
import broadsheet.story.Story;
import broadsheet.story.passage.Anchor;
import broadsheet.story.passage.Note;
import broadsheet.story.passage.Notes;
import broadsheet.text.Messages;

/** The notes of one story by themselves: as a page, as JSON for the typing surface, and where both send theirs. */
final class NoteScreen {
    private final Shelf shelf;
    private final String stories;

    NoteScreen(Shelf shelf, String stories) {
        this.shelf = shelf;
        this.stories = stories;
    }

    /** Does one thing; says what cannot be kept. */
    private interface Verb {
        Typed act(Transaction transaction, Story story, Messages words);
    }

    void routes(DeskRoutes desk) {
        var all = stories + "/{story}/notes";
        var one = all + "/{note}";
        desk.get(Permission.WRITE, all, (request, who) -> answer(200, request, who, Typed.NOTHING));
        desk.post(Permission.WRITE, all, (request, who) -> act(request, who, put(request, who)));
        desk.post(Permission.WRITE, one + "/answers", (request, who) -> act(request, who, reply(request, who)));
        desk.post(
                Permission.WRITE,
                one + "/resolution",
                (request, who) -> act(request, who, (transaction, story, _) -> {
                    shelf.notes()
                            .resolve(
                                    transaction,
                                    story.id(),
                                    known(transaction, story, request).id(),
                                    who.person());
                    return Typed.NOTHING;
                }));
        desk.post(
                Permission.WRITE,
                one + "/reopening",
                (request, who) -> act(request, who, (transaction, story, _) -> {
                    shelf.notes()
                            .reopen(
                                    transaction,
                                    story.id(),
                                    known(transaction, story, request).id());
                    return Typed.NOTHING;
                }));
    }

    private Note known(Transaction transaction, Story story, Request request) {
        return shelf.notes().of(transaction.sql(), story.id()).stream()
                .filter(note -> note.id().equals(request.variable("note")))
                .findFirst()
                .orElseThrow(() -> new Refused(404, shelf.words(request).say("note.missing")));
    }

    private Verb put(Request request, SignedIn who) {
        var form = request.form();
        var quoted = tidy(form.text("quoted").orElse(""));
        var said = form.text("words").orElse("").strip();
        return (transaction, story, words) -> {
            var place = place(form.text("place").orElse(""), quoted, story);
            if (!fits(said)) return new Typed("", quoted, said.isEmpty() ? "" : said, words.say(trouble(said)));
            if (place < 0) return new Typed("", quoted, said, words.say("note.quoted.wrong"));
            if (shelf.notes().of(transaction.sql(), story.id()).size() >= Notes.MOST)
                return new Typed("", quoted, said, words.say("note.many", Notes.MOST));
            shelf.notes().put(transaction, story.id(), new Anchor(place, quoted), who.person(), said);
            return Typed.NOTHING;
        };
    }

    private Verb reply(Request request, SignedIn who) {
        var note = request.variable("note");
        var form = request.form();
        var said = form.text("words-" + note)
                .or(() -> form.text("words"))
                .orElse("")
                .strip();
        return (transaction, story, words) -> {
            known(transaction, story, request);
            if (!fits(said)) return new Typed(note, "", said, words.say(trouble(said)));
            shelf.notes().answer(transaction, story.id(), note, who.person(), said);
            return Typed.NOTHING;
        };
    }

    private static boolean fits(String said) {
        return !said.isEmpty() && said.length() <= Notes.LONGEST;
    }

    private static String trouble(String said) {
        return said.isEmpty() ? "note.empty" : "note.long";
    }

    private static String tidy(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /** As the typing surface counted it; where somebody typed the words, where they stand first; -1 for nowhere. */
    private static int place(String counted, String quoted, Story story) {
        if (quoted.isEmpty()) return -1;
        if (counted.matches("\\d{1,8}")) return Integer.parseInt(counted);
        var text = tidy(story.content().body().plainText());
        int at = text.indexOf(quoted);
        return at < 0 ? -1 : text.substring(0, at).replace(" ", "").length();
    }

    private Reply act(Request request, SignedIn who, Verb verb) {
        var words = shelf.words(request);
        var typed = shelf.database().<Typed>write(transaction -> {
            var story = shelf.story(transaction.sql(), request, who);
            return verb.act(transaction, story, words);
        });
        boolean refused = !typed.trouble().isEmpty();
        if (!refused && !Shelf.wantsJson(request))
            return Reply.redirect(303, stories + "/" + request.variable("story") + "#story-notes");
        return answer(refused ? 422 : 200, request, who, typed);
    }

    private Reply answer(int status, Request request, SignedIn who, Typed typed) {
        var story = shelf.database().<Story>read(sql -> shelf.story(sql, request, who));
        if (Shelf.wantsJson(request)) {
            return PassageJson.reply(status, status == 200 ? told(story, who) : PassageJson.sentence(typed.trouble()));
        }
        var words = shelf.words(request);
        var headline = story.content().headline();
        var view = new NotesView(
                shelf.frame()
                        .page(request, new OnDuty(who.name(), who.role()), words.say("notes.of", headline), stories),
                PageHead.of(words.say("notes")).below(headline, stories + "/" + story.id()),
                new MarginSetter(shelf, stories).margin(request, story.id(), false, typed));
        return shelf.frame().show(status, "broadsheet/desk/passage/notes.jte", view);
    }

    private tools.jackson.databind.node.ObjectNode told(Story story, SignedIn who) {
        return shelf.database().read(sql -> {
            var json = PassageJson.MAPPER.createObjectNode();
            json.set("notes", PassageJson.notes(shelf.notes().of(sql, story.id()), shelf.names(sql), who));
            return json;
        });
    }
}
