package broadsheet.intake.comment;

import broadsheet.intake.comment.ForeignComment.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/** Disqus's XML: threads with the addresses of pages, then posts that name their thread and what they answer. */
final class DisqusExport {
    private static final String ID = "dsq:id";

    private final Map<String, String> pages = new HashMap<>();
    private final List<ForeignComment> comments = new ArrayList<>();
    private final Consumer<String> trouble;

    private DisqusExport(Consumer<String> trouble) {
        this.trouble = trouble;
    }

    static List<ForeignComment> read(Path file, Consumer<String> trouble) throws IOException {
        var export = new DisqusExport(trouble);
        try (var reader = ForeignComments.open(file);
                var parser = new StreamParser(Parser.xmlParser()).parse(reader, "")) {
            // Piece by piece: the export of a large site does not fit into memory as a tree.
            for (var piece = parser.selectNext("disqus > *"); piece != null; piece = parser.selectNext("disqus > *")) {
                export.take(piece);
                piece.remove();
            }
        }
        return export.comments;
    }

    private void take(Element piece) {
        switch (piece.normalName()) {
            case "thread" -> pages.put(piece.attr(ID), text(piece, "link"));
            case "post" -> post(piece);
            default -> {}
        }
    }

    private void post(Element post) {
        var page = pages.get(reference(post, "thread"));
        if (page == null || page.isEmpty()) {
            trouble.accept("comment %s stands under a page that the file does not name.".formatted(post.attr(ID)));
            return;
        }
        var written = Moments.read(text(post, "createdAt"));
        if (written == null) {
            trouble.accept("comment %s has no time.".formatted(post.attr(ID)));
            return;
        }
        var parent = reference(post, "parent");
        var author = post.selectFirst("> author");
        comments.add(new ForeignComment(
                "disqus:" + post.attr(ID),
                parent == null ? null : "disqus:" + parent,
                page,
                author == null ? "" : text(author, "name"),
                author == null ? null : text(author, "email"),
                CommentHtml.typed(text(post, "message")),
                written,
                standing(post),
                0,
                false));
    }

    private static Standing standing(Element post) {
        if (text(post, "isSpam").equals("true")) return Standing.SPAM;
        if (text(post, "isDeleted").equals("true")) return Standing.GONE;
        return text(post, "isApproved").equals("false") ? Standing.WAITING : Standing.SHOWN;
    }

    private static @Nullable String reference(Element post, String name) {
        var found = post.selectFirst("> " + name);
        return found == null ? null : found.attr(ID);
    }

    private static String text(Element parent, String name) {
        var found = parent.children().stream()
                .filter(child -> child.tagName().equals(name))
                .findFirst();
        return found.map(element -> element.wholeText().strip()).orElse("");
    }
}
