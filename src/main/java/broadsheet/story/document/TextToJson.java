package broadsheet.story.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes texts, their marks and attributions as JSON. */
final class TextToJson {
    private final JsonGenerator json;

    TextToJson(JsonGenerator json) {
        this.json = json;
    }

    void unlessEmpty(String field, Text text) {
        if (!text.isEmpty()) text(field, text);
    }

    void text(String field, Text text) {
        json.writeName(field);
        text(text);
    }

    void text(Text text) {
        json.writeStartArray();
        text.inlines().forEach(this::inline);
        json.writeEndArray();
    }

    private void inline(Inline inline) {
        json.writeStartObject();
        switch (inline) {
            case Inline.Run run -> {
                json.writeStringProperty("type", "text");
                json.writeStringProperty("text", run.text());
            }
            case Inline.LineBreak _ -> json.writeStringProperty("type", "break");
            case Inline.Footnote(var note) -> {
                json.writeStringProperty("type", "footnote");
                text("text", note);
            }
        }
        marks(inline.marks());
        json.writeEndObject();
    }

    private void marks(List<Mark> marks) {
        if (marks.isEmpty()) return;
        json.writeArrayPropertyStart("marks");
        for (var mark : marks) {
            json.writeStartObject();
            mark(mark);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void mark(Mark mark) {
        json.writeName("type");
        switch (mark) {
            case Mark.Link link -> {
                json.writeString("link");
                json.writeStringProperty("address", link.address());
            }
            case Mark.Said said -> {
                json.writeString("said");
                attribution("by", said.by());
            }
            case Mark.Foreign foreign -> {
                json.writeString("foreign");
                json.writeStringProperty("language", foreign.language().tag());
            }
            case Mark.Strong _ -> json.writeString("strong");
            case Mark.Emphasis _ -> json.writeString("emphasis");
            case Mark.Strike _ -> json.writeString("strike");
            case Mark.Subscript _ -> json.writeString("subscript");
            case Mark.Superscript _ -> json.writeString("superscript");
            case Mark.Code _ -> json.writeString("code");
        }
    }

    void attribution(String field, @Nullable Attribution by) {
        if (by == null) return;
        json.writeObjectPropertyStart(field);
        json.writeStringProperty("speaker", by.speaker());
        unlessNull("role", by.role());
        unlessNull("occasion", by.occasion());
        unlessNull("source", by.source());
        json.writeEndObject();
    }

    private void unlessNull(String field, @Nullable String value) {
        if (value != null) json.writeStringProperty(field, value);
    }
}
