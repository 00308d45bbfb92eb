package broadsheet.intake.comment;

import broadsheet.intake.comment.ForeignComment.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Commento's JSON: comments and those who wrote them, each by a long number in hexadecimal. */
final class CommentoExport {
    private static final String ROOT = "root";

    private CommentoExport() {}

    static List<ForeignComment> read(Path file, Consumer<String> trouble) throws IOException {
        var export = Json.whole(file);
        var writers = new HashMap<String, JsonNode>();
        for (var one : export.path("commenters")) writers.put(Json.text(one, "commenterHex"), one);
        var comments = new ArrayList<ForeignComment>();
        for (var one : export.path("comments")) {
            var id = Json.text(one, "commentHex");
            var written = Moments.read(Json.text(one, "creationDate"));
            if (id.isEmpty() || written == null) {
                trouble.accept("a comment without number or time is left out: “%s”.".formatted(id));
                continue;
            }
            var writer = writers.get(Json.text(one, "commenterHex"));
            var parent = Json.text(one, "parentHex");
            comments.add(new ForeignComment(
                    "commento:" + id,
                    parent.isEmpty() || parent.equals(ROOT) ? null : "commento:" + parent,
                    Json.text(one, "url").isEmpty() ? Json.text(one, "path") : Json.text(one, "url"),
                    writer == null ? "" : Json.text(writer, "name"),
                    writer == null ? null : Json.text(writer, "email"),
                    typed(one),
                    written,
                    standing(one),
                    Math.max(0, one.path("score").asInt(0)),
                    writer != null && writer.path("isModerator").asBoolean(false)));
        }
        return comments;
    }

    private static String typed(JsonNode comment) {
        var markdown = Json.text(comment, "markdown");
        return markdown.isEmpty() ? CommentHtml.typed(Json.text(comment, "html")) : markdown;
    }

    private static Standing standing(JsonNode comment) {
        if (comment.path("deleted").asBoolean(false)) return Standing.GONE;
        return switch (Json.text(comment, "state")) {
            case "approved", "" -> Standing.SHOWN;
            case "flagged" -> Standing.SPAM;
            default -> Standing.WAITING;
        };
    }
}
