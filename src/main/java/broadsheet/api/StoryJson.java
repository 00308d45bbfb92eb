package broadsheet.api;

import broadsheet.story.Byline;
import broadsheet.story.Teaser;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A published story as every list of the interface for programs tells it. */
final class StoryJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private StoryJson() {}

    static ObjectNode of(Teaser story) {
        var json = JSON.objectNode();
        json.put("id", story.id());
        json.put("path", story.path());
        json.put("section", story.section().text());
        json.put("kicker", story.kicker());
        json.put("headline", story.headline());
        json.put("standfirst", story.standfirst());
        json.put("kind", story.kind().word());
        json.put("language", story.language().tag());
        json.put("published", story.published().toString());
        json.put("updated", story.changed() == null ? null : story.changed().toString());
        json.set("byline", byline(story.bylines()));
        return json;
    }

    private static ArrayNode byline(List<Byline> bylines) {
        var json = JSON.arrayNode();
        for (var byline : bylines) {
            switch (byline) {
                case Byline.Staff(var person) -> json.addObject().put("person", person.text());
                case Byline.Guest guest -> json.addObject().put("name", guest.name());
            }
        }
        return json;
    }
}
