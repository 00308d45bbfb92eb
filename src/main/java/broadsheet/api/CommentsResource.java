package broadsheet.api;

import broadsheet.db.Database;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Letter;
import broadsheet.discussion.Posted;
import broadsheet.discussion.Writer;
import broadsheet.http.Finished;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import broadsheet.story.document.DocumentJson;
import broadsheet.text.Slug;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/v1/stories/{section}/{slug}/comments}: what readers find below a story, and a way to add to it. */
final class CommentsResource {
    private static final String PATH = "/api/v1/stories/{section}/{slug}/comments";

    private static final Map<String, String> HEADERS =
            Map.of("Cache-Control", "no-store", "X-Robots-Tag", "noindex", "Access-Control-Allow-Origin", "*");

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,6}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonMapper mapper = new JsonMapper();
    private final Database database;
    private final Stories stories;
    private final Discussion discussion;

    CommentsResource(Database database, Stories stories, Discussion discussion) {
        this.database = database;
        this.stories = stories;
        this.discussion = discussion;
    }

    void routes(Routes routes) {
        routes.get(PATH, this::page);
        // Another site's page can make a browser send no JSON without asking us first, and we say no to that.
        routes.postFromAnywhere(PATH, this::post);
    }

    private Teaser story(Request request) {
        var section = request.variable("section");
        var slug = request.variable("slug");
        if (!Slug.fits(section) || !Slug.fits(slug)) throw missing();
        return database.read(sql -> stories.teaser(sql, new Slug(section), new Slug(slug)))
                .orElseThrow(CommentsResource::missing);
    }

    private static Refused missing() {
        return new Refused(404, "There is no such story.");
    }

    private Reply page(Request request) {
        var asked = request.query("page").orElse("1");
        if (!NUMBER.matcher(asked).matches()) throw new Refused(400, "“page” is a number from 1.");
        int page = Integer.parseInt(asked);
        var story = story(request);
        return json(200, database.read(sql -> {
            var size = discussion.comments().size(sql, story.id());
            var json = JSON.objectNode()
                    .put("story", story.id())
                    .put("total", size.comments())
                    .put("page", page)
                    .put("pages", size.pages());
            var threads = json.putArray("threads");
            for (var thread : discussion.comments().oldest(sql, story.id(), page)) {
                var one = threads.addObject();
                one.set("comment", comment(thread.root()));
                var replies = one.putArray("replies");
                thread.replies().forEach(reply -> replies.add(comment(reply)));
                one.put("repliesInAll", thread.root().replies());
            }
            return json;
        }));
    }

    private ObjectNode comment(Comment comment) {
        boolean readable = comment.readable();
        var json = JSON.objectNode()
                .put("id", comment.id())
                .put("parent", comment.parent())
                .put("standing", comment.fate().word())
                .put("written", comment.written().toString());
        if (!readable) return json;
        json.put("writer", comment.writer().word()).put("name", comment.writer().name());
        if (comment.writer() instanceof Writer.Staff staff)
            json.put("person", staff.person().text());
        json.put("edited", comment.edited() == null ? null : comment.edited().toString());
        json.put("picked", comment.picked() != null);
        json.put("recommendations", comment.recommendations());
        json.put("text", comment.body().plainText());
        json.set("body", mapper.readTree(DocumentJson.write(comment.body())));
        return json;
    }

    private Reply post(Request request) {
        var story = story(request);
        var sent = read(request);
        var mail = text(sent, "mail");
        var refused = Discussion.refusedMail(mail, story.language());
        var posted = refused.isPresent() ? refused.get() : discussion.post(letter(story, sent, request));
        return switch (posted) {
            case Posted.Kept kept -> json(kept.comment().readable() ? 201 : 202, kept(kept));
            case Posted.Declined(var ground, var sentence, int seconds) -> {
                var reply = json(
                        ground.status(),
                        JSON.objectNode().put("error", ground.word()).put("sentence", sentence));
                yield seconds == 0 ? reply : reply.with("Retry-After", Integer.toString(seconds));
            }
        };
    }

    private ObjectNode kept(Posted.Kept kept) {
        var json = comment(kept.comment());
        json.put("receipt", kept.receipt());
        return json;
    }

    private static Letter letter(Teaser story, JsonNode sent, Request request) {
        @Nullable String parent = sent.hasNonNull("parent") ? text(sent, "parent") : null;
        @Nullable String key = sent.hasNonNull("key") ? text(sent, "key") : null;
        return new Letter(
                story.section(),
                story.slug(),
                parent,
                Discussion.guest(text(sent, "name"), text(sent, "mail")),
                text(sent, "text"),
                key,
                request.clientAddress());
    }

    private JsonNode read(Request request) {
        var type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw new Refused(415, "A comment is sent here as JSON, with the content type application/json.");
        }
        try {
            var sent = mapper.readTree(request.body());
            if (sent.isObject()) return sent;
        } catch (JacksonException _) {
            // said below
        }
        throw new Refused(
                400,
                "A JSON object with “text” and “name” is wanted; “mail”, “parent” and “key” may stand beside them.");
    }

    private static String text(JsonNode sent, String field) {
        var found = sent.get(field);
        if (found == null || found.isNull()) return "";
        if (!found.isString()) throw new Refused(400, "“%s” is a string.".formatted(field));
        return found.asString();
    }

    private Reply json(int status, ObjectNode json) {
        var body = mapper.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        return Reply.of(Finished.of(status, "application/json", body, HEADERS));
    }
}
