package broadsheet.story;

import broadsheet.db.Transaction;
import java.util.stream.Stream;

/** Keeps which published stories stand in which author's and which topic's list, under what is live of them. */
final class Listings {
    private static final String LEAVE = "delete from listed where story = ?";
    private static final String ENTER = "insert into listed (list, published_at, story) values (?, ?, ?)";

    private Listings() {}

    /** The list of what a member of staff wrote, or of what is about a topic, is named by its key in the change log. */
    static Stream<String> of(Content content) {
        return Stream.concat(
                content.people().stream().map(person -> "author:" + person),
                content.topics().stream().map(topic -> "topic:" + topic));
    }

    /** Puts a story into the lists it belongs to now; into none, unless it is published. */
    static void enter(Transaction transaction, Story live) {
        var sql = transaction.sql();
        sql.execute(LEAVE, live.id());
        if (!(live.standing() instanceof Standing.Published) || live.published() == null) return;
        long published = live.published().toEpochMilli();
        of(live.content()).forEach(list -> sql.execute(ENTER, list, published, live.id()));
    }
}
