package broadsheet.intake.comment;

import broadsheet.intake.comment.ForeignComment.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** The comments inside a WordPress export (WXR). What is no comment (pingbacks, trackbacks) is left out. */
final class WordPressComments {
    private static final Set<String> COMMENTS = Set.of("", "comment");

    private WordPressComments() {}

    static List<ForeignComment> read(Path file, Consumer<String> trouble) throws IOException {
        var comments = new ArrayList<ForeignComment>();
        try (var reader = ForeignComments.open(file);
                var parser = new StreamParser(Parser.xmlParser()).parse(reader, "")) {
            for (var item = parser.selectNext("item"); item != null; item = parser.selectNext("item")) {
                item(item, comments, trouble);
                item.remove();
            }
        }
        return comments;
    }

    private static void item(Element item, List<ForeignComment> comments, Consumer<String> trouble) {
        var page = page(item);
        for (var comment : item.children()) {
            if (!comment.tagName().equals("wp:comment") || !COMMENTS.contains(text(comment, "comment_type"))) continue;
            var id = text(comment, "comment_id");
            var written = Moments.read(text(comment, "comment_date_gmt"));
            if (written == null) written = Moments.read(text(comment, "comment_date"));
            if (written == null) {
                trouble.accept("comment %s has no time.".formatted(id));
                continue;
            }
            var parent = text(comment, "comment_parent");
            comments.add(new ForeignComment(
                    origin(item, id),
                    parent.isEmpty() || parent.equals("0") ? null : origin(item, parent),
                    page,
                    text(comment, "comment_author"),
                    text(comment, "comment_author_email"),
                    CommentHtml.typed(paragraphs(text(comment, "comment_content"))),
                    written,
                    standing(text(comment, "comment_approved")),
                    0,
                    !Set.of("", "0").contains(text(comment, "comment_user_id"))));
        }
    }

    /** Numbers begin anew in every installation; the address of the page tells installations apart. */
    private static String origin(Element item, String id) {
        return "wordpress:" + text(item, "post_id") + ":" + id;
    }

    private static String page(Element item) {
        var link = item.children().stream()
                .filter(child -> child.tagName().equals("link"))
                .findFirst();
        var address = link.map(element -> element.wholeText().strip()).orElse("");
        // A site without spoken addresses gives "?p=12"; its slug says more.
        return address.isEmpty() || address.contains("?p=") ? "/" + text(item, "post_name") : address;
    }

    /** WordPress makes paragraphs of empty lines when it shows a comment. */
    private static String paragraphs(String content) {
        return content.replaceAll("\\r\\n?", "\n").replaceAll("\\n{2,}", "<p>").replace("\n", "<br>");
    }

    private static Standing standing(String approved) {
        return switch (approved) {
            case "1", "approve", "" -> Standing.SHOWN;
            case "0", "hold" -> Standing.WAITING;
            case "spam" -> Standing.SPAM;
            default -> Standing.GONE;
        };
    }

    private static String text(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> child.tagName().equals("wp:" + name))
                .findFirst()
                .map(element -> element.wholeText().strip())
                .orElse("");
    }
}
