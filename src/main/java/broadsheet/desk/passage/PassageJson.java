package broadsheet.desk.passage;

import broadsheet.http.Reply;
import broadsheet.people.account.SignedIn;
import broadsheet.story.passage.Anchor;
import broadsheet.story.passage.Note;
import broadsheet.text.Slug;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The margin as the typing surface in the browser reads it. */
final class PassageJson {
    static final JsonMapper MAPPER = new JsonMapper();

    private PassageJson() {}

    static Reply reply(int status, JsonNode json) {
        return Reply.bytes(status, "application/json; charset=utf-8", MAPPER.writeValueAsBytes(json));
    }

    static ObjectNode sentence(String trouble) {
        return MAPPER.createObjectNode().put("sentence", trouble);
    }

    static ArrayNode notes(List<Note> notes, Function<Slug, String> names, SignedIn who) {
        var list = MAPPER.createArrayNode();
        for (var note : notes) {
            var json = list.addObject().put("id", note.id());
            json.put("place", note.anchor().place()).put("quoted", note.anchor().quoted());
            var resolved = note.resolved();
            if (resolved == null) json.putNull("resolved");
            else
                json.putObject("resolved")
                        .put("by", names.apply(resolved.by()))
                        .put("at", resolved.at().toString());
            var remarks = json.putArray("remarks");
            for (var remark : note.remarks())
                remarks.addObject()
                        .put("by", names.apply(remark.by()))
                        .put("at", remark.at().toString())
                        .put("words", remark.words())
                        .put("mine", remark.by().equals(who.person()));
        }
        return list;
    }

    /** Empty for what says no place or no words: the note stays where it was. */
    static Optional<Anchor> anchor(JsonNode json) {
        int place = json.path("place").asInt(-1);
        var quoted = json.path("quoted").asString("");
        return place < 0 || quoted.isBlank() ? Optional.empty() : Optional.of(new Anchor(place, quoted));
    }
}
