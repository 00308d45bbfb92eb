package broadsheet.extraction;

import broadsheet.story.document.Document;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An extract as one JSON object on one line, as the command {@code extract} prints it. */
public final class ExtractJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Function<Document, String> html;

    /**
     * @param html how a body becomes HTML; the document's own templates, which this room does not know
     */
    public ExtractJson(Function<Document, String> html) {
        this.html = html;
    }

    /** One object with every field every time: texts empty, dates and language null where the page does not tell. */
    public String write(SourceFile source, Extract extract) {
        var json = MAPPER.createObjectNode();
        json.put("file", source.name());
        json.put("title", extract.title());
        json.put("kicker", extract.kicker());
        json.put("standfirst", extract.standfirst());
        list(json, "byline", extract.byline());
        json.put("published", iso(extract.published()));
        json.put("modified", iso(extract.modified()));
        json.put(
                "language",
                extract.language() == null ? null : extract.language().tag());
        json.put("direction", extract.direction().attribute());
        json.put("site", extract.site());
        json.put("image", extract.image());
        json.put("text", extract.body().plainText());
        json.put("html", html.apply(extract.body()));
        var dropped = json.putArray("dropped");
        for (var one : extract.dropped())
            dropped.addObject().put("text", one.text()).put("reason", one.reason());
        json.put("encoding", source.encoding());
        return MAPPER.writeValueAsString(json);
    }

    private static void list(ObjectNode json, String field, List<String> values) {
        var array = json.putArray(field);
        for (var value : values) array.add(value);
    }

    private static @Nullable String iso(@Nullable Moment moment) {
        return moment == null ? null : moment.iso();
    }
}
