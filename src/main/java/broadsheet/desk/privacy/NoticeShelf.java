package broadsheet.desk.privacy;

import broadsheet.db.Transaction;
import broadsheet.discussion.Comments;
import broadsheet.discussion.Moderation;
import broadsheet.discussion.moderation.Decisions;
import broadsheet.discussion.redress.IllegalNotice;
import broadsheet.discussion.redress.Notices;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Notices of illegal content that somebody sent. The notices stay, for the law wants them counted; who sent them goes. */
final class NoticeShelf implements Shelf {
    private static final int LONGEST = 120;

    private final Notices notices;

    NoticeShelf() {
        var comments = new Comments();
        this.notices = new Notices(comments, new Decisions(comments, new Moderation(comments)));
    }

    @Override
    public String word() {
        return "notices";
    }

    @Override
    public List<Found> find(Handle sql, String mail) {
        return notices.of(sql, mail).stream().map(NoticeShelf::found).toList();
    }

    private static Found found(IllegalNotice notice) {
        var all = new LinkedHashMap<String, String>();
        all.put("id", notice.id());
        all.put("sent", notice.at().toString());
        all.put("about", notice.address());
        all.put("name", notice.name() == null ? "" : notice.name());
        all.put("explanation", notice.explanation());
        all.put(
                "answer",
                notice.answer() == null ? "" : notice.answer().outcome().word());
        var words = notice.explanation().replaceAll("\\s+", " ");
        var glimpse = words.length() <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, 100)) + "…";
        return new Found(notice.at(), glimpse, "", all);
    }

    @Override
    public int erase(Transaction transaction, String mail, boolean words, String nobody) {
        return notices.takeNames(transaction, mail);
    }
}
