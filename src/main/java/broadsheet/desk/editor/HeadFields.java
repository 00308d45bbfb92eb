package broadsheet.desk.editor;

import broadsheet.http.Form;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Story;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The head of a story as it is typed, right or wrong: every field by its name. Bylines and topics are a line each; between
 * programs they are lists.
 */
record HeadFields(Map<String, String> typed) {
    static final List<String> LISTS = List.of("bylines", "topics");
    static final List<String> NAMES = List.of(
            "kicker",
            "headline",
            "standfirst",
            "dateline",
            "section",
            "slug",
            "kind",
            "language",
            "bylines",
            "topics",
            "picture");

    HeadFields {
        typed = Map.copyOf(typed);
    }

    static HeadFields of(Story story, Cast cast) {
        var content = story.content();
        var typed = new LinkedHashMap<String, String>();
        typed.put("kicker", content.kicker());
        typed.put("headline", content.headline());
        typed.put("standfirst", content.standfirst());
        typed.put("dateline", content.dateline());
        typed.put("section", story.section().text());
        typed.put("slug", story.slug().text());
        typed.put("kind", content.kind().word());
        typed.put("language", content.language().tag());
        typed.put("bylines", cast.lines(content.bylines()));
        typed.put("topics", content.topics().stream().map(cast::topicName).collect(Collectors.joining("\n")));
        typed.put("picture", content.picture() == null ? "" : content.picture().text());
        return new HeadFields(typed);
    }

    /** As a form sent it; what it did not send stays. */
    HeadFields with(Form form) {
        var all = new LinkedHashMap<>(typed);
        for (var name : NAMES) form.text(name).ifPresent(value -> all.put(name, tidy(value)));
        return new HeadFields(all);
    }

    /** As a program sent it: texts, or lists of texts; what it did not send stays. */
    HeadFields with(JsonNode fields) {
        var all = new LinkedHashMap<>(typed);
        for (var name : NAMES) {
            var value = fields.get(name);
            if (value == null || value.isNull()) continue;
            var text = value.isArray()
                    ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"))
                    : value.asString("");
            all.put(name, tidy(text));
        }
        return new HeadFields(all);
    }

    private static String tidy(String value) {
        return value.replace("\r\n", "\n").replace("\0", "").strip();
    }

    String text(String name) {
        return typed.getOrDefault(name, "");
    }

    List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** What it makes of a story; ask only when {@link HeadRules} have nothing against it. */
    Content content(Cast cast, Document body) {
        return new Content(
                text("kicker"),
                text("headline"),
                text("standfirst"),
                text("dateline"),
                Kind.of(text("kind")),
                new Language(text("language")),
                lines("bylines").stream().map(cast::byline).toList(),
                lines("topics").stream().map(line -> topic(cast, line)).toList(),
                text("picture").isEmpty() ? null : new Slug(text("picture")),
                body);
    }

    private static Slug topic(Cast cast, String line) {
        return cast.topic(line).orElseGet(() -> new Slug(line));
    }

    /** Where two differ, by name. */
    List<String> differences(HeadFields other) {
        return NAMES.stream()
                .filter(name -> !text(name).equals(other.text(name)))
                .toList();
    }

    /** Every line of the lists that are no single lines. */
    Stream<String> named(Cast cast) {
        var unknown = new ArrayList<String>();
        for (var line : lines("topics")) if (cast.topic(line).isEmpty()) unknown.add(line);
        return unknown.stream();
    }
}
