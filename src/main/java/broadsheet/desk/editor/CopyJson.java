package broadsheet.desk.editor;

import broadsheet.http.Reply;
import broadsheet.media.Picture;
import broadsheet.media.PictureFiles;
import broadsheet.people.account.SignedIn;
import broadsheet.story.Story;
import broadsheet.story.document.Block;
import broadsheet.story.document.DocumentJson;
import broadsheet.story.work.StoryLocks.Holder;
import broadsheet.story.work.WorkingCopies.Copy;
import broadsheet.text.Slug;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The working copy as JSON, as the typing surface in the browser reads it. */
final class CopyJson {
    /** What a reader takes in a minute, taking time over it. */
    private static final int WORDS_A_MINUTE = 230;

    /** As wide as a picture is shown while one writes. */
    private static final int SHOWN_WIDTH = 800;

    static final JsonMapper MAPPER = new JsonMapper();

    private CopyJson() {}

    static Reply reply(int status, JsonNode json) {
        return Reply.bytes(status, "application/json; charset=utf-8", MAPPER.writeValueAsBytes(json));
    }

    /** Everything that the surface begins with. */
    static ObjectNode whole(
            Copy copy, Cast cast, Collection<Picture> pictures, @Nullable Holder holder, String tab, SignedIn who) {
        var json = MAPPER.createObjectNode();
        json.put("version", copy.version());
        json.put("savedAt", copy.savedAt().toString());
        json.put("savedBy", cast.person(copy.savedBy()));
        state(json, copy, cast);
        length(json, copy.story());
        var shown = json.putObject("pictures");
        for (var picture : pictures) shown.set(picture.slug().text(), picture(picture));
        json.set("holder", holder == null ? MAPPER.nullNode() : holder(holder, tab, who));
        return json;
    }

    static ObjectNode saved(Copy copy) {
        var json = MAPPER.createObjectNode();
        json.put("version", copy.version());
        json.put("savedAt", copy.savedAt().toString());
        length(json, copy.story());
        return json;
    }

    /** What somebody else saved meanwhile. */
    static ObjectNode overtaken(Copy copy, Cast cast) {
        var json = MAPPER.createObjectNode();
        json.put("by", cast.person(copy.savedBy()));
        json.put("at", copy.savedAt().toString());
        json.put("version", copy.version());
        state(json, copy, cast);
        return json;
    }

    static ObjectNode held(Holder holder) {
        var json = MAPPER.createObjectNode();
        json.put("holder", holder.name());
        json.put("since", holder.since().toString());
        return json;
    }

    static ObjectNode troubles(List<Trouble> troubles) {
        var json = MAPPER.createObjectNode();
        var list = json.putArray("troubles");
        for (var trouble : troubles)
            list.addObject().put("place", trouble.place()).put("sentence", trouble.sentence());
        return json;
    }

    static ObjectNode holder(Holder holder, String tab, SignedIn who) {
        var json = MAPPER.createObjectNode();
        json.put("name", holder.name());
        json.put("since", holder.since().toString());
        json.put("me", holder.tab().equals(tab) && holder.person().equals(who.person()));
        return json;
    }

    private static ObjectNode picture(Picture picture) {
        var json = MAPPER.createObjectNode();
        json.put("address", PictureFiles.address(picture, Math.min(SHOWN_WIDTH, picture.width()), "jpg"));
        json.put("alt", picture.alt());
        json.put("width", picture.width());
        json.put("height", picture.height());
        return json;
    }

    /** The pictures that a story shows. */
    static List<Slug> pictures(Story story) {
        var content = story.content();
        return Stream.concat(
                        Stream.ofNullable(content.picture()),
                        content.body().pictures().map(Block.Picture::picture))
                .distinct()
                .toList();
    }

    private static void state(ObjectNode json, Copy copy, Cast cast) {
        var typed = HeadFields.of(copy.story(), cast);
        var fields = json.putObject("fields");
        for (var name : HeadFields.NAMES) {
            if (HeadFields.LISTS.contains(name)) typed.lines(name).forEach(fields.withArray(name)::add);
            else fields.put(name, typed.text(name));
        }
        for (var name : HeadFields.LISTS) fields.withArray(name);
        json.set(
                "document",
                MAPPER.readTree(DocumentJson.write(copy.story().content().body())));
    }

    private static void length(ObjectNode json, Story story) {
        int words = story.content().body().words();
        json.put("words", words);
        json.put("minutes", words == 0 ? 0 : Math.max(1, words / WORDS_A_MINUTE));
    }
}
