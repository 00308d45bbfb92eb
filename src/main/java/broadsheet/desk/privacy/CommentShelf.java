package broadsheet.desk.privacy;

import broadsheet.db.Transaction;
import broadsheet.discussion.Comment;
import broadsheet.discussion.WrittenByMail;
import broadsheet.story.Stories;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Comments, and whether somebody was shut out from writing more. */
final class CommentShelf implements Shelf {
    private static final int LONGEST = 120;

    private final WrittenByMail written = new WrittenByMail();
    private final Stories stories;

    CommentShelf(Stories stories) {
        this.stories = stories;
    }

    @Override
    public String word() {
        return "comments";
    }

    @Override
    public List<Found> find(Handle sql, String mail) {
        var comments = written.find(sql, mail).stream().map(comment -> found(sql, comment));
        var shutOut = written.shutOut(sql, mail).stream().map(CommentShelf::shutOut);
        return Stream.concat(comments, shutOut).toList();
    }

    private static Found shutOut(String sentence) {
        var all = new LinkedHashMap<String, String>();
        all.put("shutOut", sentence);
        return new Found(Instant.EPOCH, sentence, "", all);
    }

    private Found found(Handle sql, Comment comment) {
        var path = stories.live(sql, comment.story()).map(story -> story.path()).orElse("");
        var all = new LinkedHashMap<String, String>();
        all.put("id", comment.id());
        all.put("story", path);
        all.put("written", comment.written().toString());
        all.put("name", comment.writer().name());
        all.put("standing", comment.fate().word());
        all.put("text", comment.source());
        var words = comment.source().replaceAll("\\s+", " ").strip();
        var seen = comment.readable() && !path.isEmpty() ? path + "#comments" : "";
        return new Found(
                comment.written(), words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words, seen, all);
    }

    @Override
    public int erase(Transaction transaction, String mail, boolean words, String nobody) {
        return words ? written.takeWords(transaction, mail) : written.takeNames(transaction, mail, nobody);
    }
}
