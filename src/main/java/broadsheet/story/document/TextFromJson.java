package broadsheet.story.document;

import broadsheet.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads texts, their marks and attributions out of JSON. */
final class TextFromJson {
    private TextFromJson() {}

    static Text text(JsonPlace at) {
        var places = at.list();
        var inlines = new ArrayList<Inline>(places.size());
        for (var place : places) inlines.add(inline(place));
        return inlines.isEmpty() ? Text.EMPTY : new Text(inlines);
    }

    private static Inline inline(JsonPlace at) {
        var type = at.string("type");
        return switch (type) {
            case "text" -> {
                at.has("type", "text", "marks");
                yield new Inline.Run(at.string("text"), marks(at));
            }
            case "break" -> {
                at.has("type", "marks");
                yield new Inline.LineBreak(marks(at));
            }
            case "footnote" -> {
                at.has("type", "text");
                yield new Inline.Footnote(text(at.at("text")));
            }
            default -> throw at.trouble("“%s” cannot stand in a text".formatted(type));
        };
    }

    private static List<Mark> marks(JsonPlace at) {
        var marks = at.find("marks");
        return marks == null
                ? List.of()
                : marks.list().stream().map(TextFromJson::mark).toList();
    }

    private static Mark mark(JsonPlace at) {
        var type = at.string("type");
        return switch (type) {
            case "link" -> link(at);
            case "said" -> said(at);
            case "foreign" -> foreign(at);
            case "strong" -> plain(at, new Mark.Strong());
            case "emphasis" -> plain(at, new Mark.Emphasis());
            case "strike" -> plain(at, new Mark.Strike());
            case "subscript" -> plain(at, new Mark.Subscript());
            case "superscript" -> plain(at, new Mark.Superscript());
            case "code" -> plain(at, new Mark.Code());
            default -> throw at.trouble("there is no mark of the type “%s”".formatted(type));
        };
    }

    private static Mark plain(JsonPlace at, Mark mark) {
        at.has("type");
        return mark;
    }

    private static Mark link(JsonPlace at) {
        at.has("type", "address");
        var address = at.string("address");
        return at.make(() -> new Mark.Link(address));
    }

    private static Mark said(JsonPlace at) {
        at.has("type", "by");
        return new Mark.Said(attribution(at.find("by")));
    }

    private static Mark foreign(JsonPlace at) {
        at.has("type", "language");
        return new Mark.Foreign(language(at));
    }

    static @Nullable Attribution attribution(@Nullable JsonPlace at) {
        if (at == null) return null;
        at.has("speaker", "role", "occasion", "source");
        var speaker = at.string("speaker");
        var role = at.stringOrNull("role");
        var occasion = at.stringOrNull("occasion");
        var source = at.stringOrNull("source");
        return at.make(() -> new Attribution(speaker, role, occasion, source));
    }

    /** The language in the field of that name. */
    static Language language(JsonPlace at) {
        var tag = at.string("language");
        return at.at("language").make(() -> new Language(tag));
    }
}
