package broadsheet.discussion;

import broadsheet.db.Database;
import broadsheet.db.Transaction;
import java.time.InstantSource;

/** What readers say about the comments of others: that they recommend one, or that a moderator should look at it. */
public final class Voices {
    /** A note is a hint to a moderator, not a comment of its own. */
    private static final int LONGEST_NOTE = 1_000;

    private static final String RECOMMEND = """
            insert into recommendation (comment, voter, at) values (?, ?, ?) on conflict (comment, voter) do nothing""";
    private static final String COUNT = "update comment set recommendations = recommendations + 1 where id = ?";
    private static final String REPORT = """
            insert into comment_report (comment, reporter, reason, note, at) values (?, ?, ?, ?, ?)
            on conflict (comment, reporter) do nothing""";
    private static final String COUNT_REPORT = "update comment set reports = reports + 1 where id = ?";

    private final Database database;
    private final Comments comments;
    private final Keys keys;
    private final InstantSource clock;

    Voices(Database database, Comments comments, Keys keys, InstantSource clock) {
        this.database = database;
        this.comments = comments;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Counts one recommendation a person, or a network address for those without an account.
     *
     * @param address of the network; only a hash that is made anew for each comment is kept
     * @return whether it is a comment readers can read; a second recommendation is taken and counts for nothing
     */
    public boolean recommend(String comment, String address) {
        return heard(comment, address, (transaction, found, voter) -> {
            int added = transaction
                    .sql()
                    .execute(RECOMMEND, comment, voter, clock.instant().toEpochMilli());
            if (added == 0) return;
            transaction.sql().execute(COUNT, comment);
            transaction.changed("comment.recommended", Comments.key(found.story()));
        });
    }

    /** Tells the moderators. Readers see no difference. */
    public boolean report(String comment, String address, Reason reason, String note) {
        var said = Scrubbing.text(note);
        var kept = said.length() <= LONGEST_NOTE ? said : said.substring(0, LONGEST_NOTE);
        return heard(comment, address, (transaction, found, reporter) -> {
            int added = transaction
                    .sql()
                    .execute(
                            REPORT,
                            comment,
                            reporter,
                            reason.word(),
                            kept,
                            clock.instant().toEpochMilli());
            if (added == 0) return;
            transaction.sql().execute(COUNT_REPORT, comment);
            transaction.changed("comment.reported", "comments-waiting:" + found.story());
        });
    }

    @FunctionalInterface
    private interface Saying {
        void in(Transaction transaction, Comment comment, String voter);
    }

    private boolean heard(String id, String address, Saying saying) {
        var voter = keys.sign("voice", id, Senders.network(address));
        return database.<Boolean>write(transaction -> {
            var found = comments.find(transaction.sql(), id).filter(Comment::readable);
            found.ifPresent(comment -> saying.in(transaction, comment, voter));
            return found.isPresent();
        });
    }
}
