package broadsheet.intake.comment;

import broadsheet.intake.comment.ForeignComment.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The lines that {@code broadsheet export comments} writes. */
final class OwnLines {
    private OwnLines() {}

    static List<ForeignComment> read(Path file, Consumer<String> trouble) throws IOException {
        var comments = new ArrayList<ForeignComment>();
        Json.lines(file, trouble, line -> {
            if (line.has("broadsheet")) return;
            var written = Moments.read(Json.text(line, "written"));
            if (written == null || Json.text(line, "id").isEmpty()) {
                trouble.accept("a line without id or time is left out.");
                return;
            }
            var parent = Json.text(line, "parent");
            var mail = Json.text(line, "mail");
            comments.add(new ForeignComment(
                    "broadsheet:" + Json.text(line, "id"),
                    parent.isEmpty() ? null : "broadsheet:" + parent,
                    Json.text(line, "page"),
                    Json.text(line, "name"),
                    mail.isEmpty() ? null : mail,
                    Json.text(line, "text"),
                    written,
                    switch (Json.text(line, "standing")) {
                        case "approved" -> Standing.SHOWN;
                        case "waiting" -> Standing.WAITING;
                        default -> Standing.GONE;
                    },
                    Math.max(0, line.path("recommendations").asInt(0)),
                    Json.text(line, "writer").equals("staff")));
        });
        return comments;
    }
}
