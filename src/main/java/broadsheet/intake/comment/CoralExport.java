package broadsheet.intake.comment;

import broadsheet.intake.comment.ForeignComment.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Coral's collections as {@code mongoexport} writes them, a document a line: the comments, with {@code stories.json} and
 * {@code users.json} (or {@code .jsonl}) beside them, which say where they stood and who wrote them.
 */
final class CoralExport {
    private CoralExport() {}

    static List<ForeignComment> read(Path file, Consumer<String> trouble) throws IOException {
        var stories = beside(file, "stories", trouble);
        var users = beside(file, "users", trouble);
        var comments = new ArrayList<ForeignComment>();
        Json.lines(file, trouble, line -> {
            var comment = comment(line, stories, users);
            if (comment == null) {
                trouble.accept("comment “%s” has no story that is known, or no time.".formatted(Json.text(line, "id")));
            } else comments.add(comment);
        });
        return comments;
    }

    private static Map<String, JsonNode> beside(Path file, String name, Consumer<String> trouble) throws IOException {
        var found = new HashMap<String, JsonNode>();
        for (var ending : List.of(".json", ".jsonl")) {
            var other = file.resolveSibling(name + ending);
            if (Files.isRegularFile(other)) Json.lines(other, trouble, line -> found.put(Json.text(line, "id"), line));
        }
        if (found.isEmpty()) {
            trouble.accept("there is no %s.json beside it; put Coral's collection of %s there.".formatted(name, name));
        }
        return found;
    }

    private static @Nullable ForeignComment comment(
            JsonNode line, Map<String, JsonNode> stories, Map<String, JsonNode> users) {
        var story = stories.get(Json.text(line, "storyID"));
        var written = moment(line.path("createdAt"));
        if (story == null || written == null) return null;
        var user = users.get(Json.text(line, "authorID"));
        var parent = Json.text(line, "parentID");
        var revisions = line.path("revisions");
        var said = revisions.isEmpty() ? "" : Json.text(revisions.get(revisions.size() - 1), "body");
        return new ForeignComment(
                "coral:" + Json.text(line, "id"),
                parent.isEmpty() ? null : "coral:" + parent,
                Json.text(story, "url"),
                user == null ? "" : Json.text(user, "username"),
                user == null ? null : Json.text(user, "email"),
                CommentHtml.typed(said),
                written,
                standing(line),
                Math.max(0, line.path("actionCounts").path("REACTION").asInt(0)),
                user != null
                        && !Json.text(user, "role").equals("COMMENTER")
                        && !Json.text(user, "role").isEmpty());
    }

    private static Standing standing(JsonNode line) {
        if (!line.path("deletedAt").isMissingNode() && !line.path("deletedAt").isNull()) return Standing.GONE;
        return switch (Json.text(line, "status")) {
            case "NONE", "APPROVED", "" -> Standing.SHOWN;
            case "REJECTED" -> Standing.GONE;
            default -> Standing.WAITING;
        };
    }

    /** Mongo writes {@code {"$date": "2021-03-12T11:21:56Z"}}. */
    private static @Nullable Instant moment(JsonNode node) {
        return Moments.read(node.isObject() ? Json.text(node, "$date") : node.asString(""));
    }
}
