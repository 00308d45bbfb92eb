package broadsheet.story;

import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Bylines as they lie in the database: a JSON list of {@code {"person":slug}} and {@code {"name":…,"credit":…}}. */
public final class Bylines {
    private static final JsonMapper JSON = new JsonMapper();

    private Bylines() {}

    static String write(List<Byline> bylines) {
        var list = JSON.createArrayNode();
        for (var byline : bylines) {
            switch (byline) {
                case Byline.Staff(var person) -> list.addObject().put("person", person.text());
                case Byline.Guest(var name, var credit) ->
                    list.addObject().put("name", name).put("credit", credit);
            }
        }
        return JSON.writeValueAsString(list);
    }

    public static List<Byline> read(String json) {
        var bylines = new ArrayList<Byline>();
        for (var byline : JSON.readTree(json)) {
            if (byline.has("person"))
                bylines.add(new Byline.Staff(new Slug(byline.get("person").asString())));
            else
                bylines.add(new Byline.Guest(
                        byline.get("name").asString(), byline.path("credit").asString("")));
        }
        return bylines;
    }
}
