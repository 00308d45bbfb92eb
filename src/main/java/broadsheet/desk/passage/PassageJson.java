package broadsheet.desk.passage;

import broadsheet.http.Reply;
import broadsheet.people.account.SignedIn;
import broadsheet.story.document.Document;
import broadsheet.story.document.DocumentJson;
import broadsheet.story.passage.Anchor;
import broadsheet.story.passage.Note;
import broadsheet.story.passage.Suggestion;
import broadsheet.text.Slug;
import java.time.Instant;
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

    static JsonNode document(Document document) {
        return MAPPER.readTree(DocumentJson.write(document));
    }

    /** Which there are, so that whoever reads on knows when to look again. */
    static ArrayNode versions(List<Suggestion> suggestions) {
        var list = MAPPER.createArrayNode();
        for (var one : suggestions) list.addObject().put("id", one.id()).put("version", one.version());
        return list;
    }

    static ArrayNode suggestions(List<Suggestion> suggestions, Function<Slug, String> names) {
        var list = MAPPER.createArrayNode();
        for (var one : suggestions) {
            var json = list.addObject().put("id", one.id()).put("version", one.version());
            json.put("by", names.apply(one.person())).put("at", one.savedAt().toString());
            json.set("base", document(one.base()));
            json.set("document", document(one.body()));
        }
        return list;
    }

    static ObjectNode saved(Suggestion suggestion) {
        return MAPPER.createObjectNode()
                .put("version", suggestion.version())
                .put("savedAt", suggestion.savedAt().toString());
    }

    static ObjectNode overtaken(Document body, int version, String by, Instant at) {
        var json = MAPPER.createObjectNode();
        json.put("by", by).put("at", at.toString()).put("version", version);
        json.putObject("fields");
        json.set("document", document(body));
        return json;
    }

    static ObjectNode trouble(String sentence) {
        var json = MAPPER.createObjectNode();
        json.putArray("troubles").addObject().put("place", "document").put("sentence", sentence);
        return json;
    }

    /** Empty for what says no place or no words: the note stays where it was. */
    static Optional<Anchor> anchor(JsonNode json) {
        int place = json.path("place").asInt(-1);
        var quoted = json.path("quoted").asString("");
        return place < 0 || quoted.isBlank() ? Optional.empty() : Optional.of(new Anchor(place, quoted));
    }
}
