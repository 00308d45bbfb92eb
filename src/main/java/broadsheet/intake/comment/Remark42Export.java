package broadsheet.intake.comment;

import broadsheet.intake.comment.ForeignComment.Standing;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** remark42: the lines of its backup, or a tree as its API gives it. */
final class Remark42Export {
    private final List<ForeignComment> comments = new ArrayList<>();
    private final Consumer<String> trouble;

    private Remark42Export(Consumer<String> trouble) {
        this.trouble = trouble;
    }

    static List<ForeignComment> read(Path file, Consumer<String> trouble) throws IOException {
        var export = new Remark42Export(trouble);
        if (isTree(file)) export.tree(Json.whole(file));
        else Json.lines(file, trouble, export::line);
        return export.comments;
    }

    /** A tree is one object; of a backup the first line is whole by itself. */
    private static boolean isTree(Path file) throws IOException {
        try (BufferedReader reader = ForeignComments.open(file)) {
            var first = reader.readLine();
            try {
                var read = tools.jackson.databind.json.JsonMapper.shared().readTree(first);
                return read.has("comments");
            } catch (JacksonException spread) {
                return true;
            }
        }
    }

    private void tree(JsonNode node) {
        for (var child : node.path("comments")) branch(child);
    }

    private void branch(JsonNode node) {
        comment(node.path("comment"));
        for (var reply : node.path("replies")) branch(reply);
    }

    private void line(JsonNode line) {
        if (line.has("locator")) comment(line);
    }

    private void comment(JsonNode one) {
        var id = Json.text(one, "id");
        var page = Json.text(one.path("locator"), "url");
        boolean gone = one.path("delete").asBoolean(false);
        var written = Moments.read(Json.text(one, "time"));
        if (written == null && gone) written = java.time.Instant.EPOCH;
        if (id.isEmpty() || page.isEmpty() || written == null) {
            trouble.accept("comment “%s” has no number, page or time.".formatted(id));
            return;
        }
        var parent = Json.text(one, "pid");
        var typed = Json.text(one, "orig");
        comments.add(new ForeignComment(
                "remark42:" + id,
                parent.isEmpty() ? null : "remark42:" + parent,
                page,
                Json.text(one.path("user"), "name"),
                null,
                typed.isEmpty() ? CommentHtml.typed(Json.text(one, "text")) : typed,
                written,
                gone ? Standing.GONE : Standing.SHOWN,
                Math.max(0, one.path("score").asInt(0)),
                one.path("user").path("admin").asBoolean(false)));
    }
}
