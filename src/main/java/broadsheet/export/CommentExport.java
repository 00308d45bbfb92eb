package broadsheet.export;

import broadsheet.db.Database;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Comments;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Fate;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every comment into one file: those that readers see, those that wait, and the marks of those that were taken away. It holds what
 * readers are never shown (mail addresses), as whoever moves house needs it.
 */
public final class CommentExport {
    private static final int AT_A_TIME = 1_000;

    /** How it is written. */
    public enum Form {
        /** A JSON object a line; {@code broadsheet import} reads it back. */
        LINES,
        /** The XML that Disqus exports, which other systems read. Comments that wait are not in it. */
        DISQUS
    }

    private final Database database;
    private final Comments comments;
    private final Stories stories;
    private final Map<String, Optional<Page>> pages = new HashMap<>();

    public CommentExport(Database database, Discussion discussion, Stories stories) {
        this.database = database;
        this.comments = discussion.comments();
        this.stories = stories;
    }

    /** A page that comments stand under. */
    record Page(String story, URI address, String headline, Instant published) {}

    /**
     * Writes them all. The file is there whole or not at all.
     *
     * @param base address of the site, for the addresses of pages
     * @return how many there are
     */
    public int write(Path file, Form form, URI base) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        int count;
        try (var out = Files.newBufferedWriter(unfinished);
                var writing = form == Form.LINES ? new JsonLines(out) : new DisqusXml(out)) {
            count = each(writing, base);
        } catch (IOException | RuntimeException trouble) {
            Files.deleteIfExists(unfinished);
            throw trouble;
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return count;
    }

    private int each(CommentWriting writing, URI base) throws IOException {
        int count = 0;
        var after = "";
        while (true) {
            var from = after;
            var some = database.read(sql -> comments.after(sql, from, AT_A_TIME));
            for (var comment : some) {
                var page = pages.computeIfAbsent(comment.story(), id -> page(id, base));
                if (page.isPresent() && writing.write(comment, page.get())) count++;
            }
            if (some.size() < AT_A_TIME) return count;
            after = some.getLast().id();
        }
    }

    private Optional<Page> page(String id, URI base) {
        return database.read(sql -> stories.live(sql, id).or(() -> stories.working(sql, id)))
                .map(story -> new Page(id, base.resolve(story.path()), headline(story), since(story)));
    }

    private static String headline(Story story) {
        return story.content().headline();
    }

    private static Instant since(Story story) {
        return story.published() == null ? Instant.EPOCH : story.published();
    }

    /** What stands in the place of the text of one that was taken away. */
    static boolean isGone(Comment comment) {
        return switch (comment.fate()) {
            case Fate.Rejected _, Fate.Withdrawn _ -> true;
            case Fate.Approved _, Fate.Waiting _ -> false;
        };
    }
}
