package broadsheet.related.quotation;

import broadsheet.db.Transaction;
import broadsheet.story.Publications;
import broadsheet.story.Unready;
import broadsheet.text.Slug;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an editor decides about quotations found by rule. Every method works inside the caller's transaction and counts at once. */
public final class QuotationDesk {
    private static final String STAND = "update quotation set standing = ?, by_desk = 1 where story = ? and mark = ?";
    private static final String ASSIGN = "update quotation set topic = ?, by_desk = 1 where story = ? and mark = ?";
    private static final String NOTE = """
            insert into quotation_decision (id, story, mark, decision, topic, by_whom, at) values (?, ?, ?, ?, ?, ?, ?)""";

    private final Quoted quoted;
    private final Publications publications;

    public QuotationDesk(Quoted quoted, Publications publications) {
        this.quoted = quoted;
        this.publications = publications;
    }

    /** It was said so, and by them: readers see it on the speaker's page from now on. */
    public void agree(Transaction transaction, String story, String mark, String by, Instant now) {
        var one = require(transaction, story, mark);
        if (one.topic() == null) throw new Unready("Say first whose words these are: choose a topic.");
        transaction.sql().execute(STAND, "agreed", story, mark);
        note(transaction, one, "agreed", one.topic(), by, now);
    }

    /** No quotation, or not by them: nobody is asked again. */
    public void refuse(Transaction transaction, String story, String mark, String by, Instant now) {
        var one = require(transaction, story, mark);
        transaction.sql().execute(STAND, "refused", story, mark);
        note(transaction, one, "refused", one.topic(), by, now);
    }

    /** Takes a decision back: it waits again. */
    public void reopen(Transaction transaction, String story, String mark, String by, Instant now) {
        var one = require(transaction, story, mark);
        transaction.sql().execute(STAND, "suggested", story, mark);
        note(transaction, one, "reopened", one.topic(), by, now);
    }

    /** Says on whose page it belongs; stays so whatever topics are called later. */
    public void assign(Transaction transaction, String story, String mark, Slug topic, String by, Instant now) {
        var one = require(transaction, story, mark);
        if (publications.topic(transaction.sql(), topic).isEmpty()) throw new Unready("There is no such topic.");
        transaction.sql().execute(ASSIGN, topic.text(), story, mark);
        note(transaction, one, "assigned", topic, by, now);
    }

    private Quotation require(Transaction transaction, String story, String mark) {
        return quoted.find(transaction.sql(), story, mark)
                .orElseThrow(() -> new Unready("This quotation is no longer in a published story."));
    }

    private static void note(
            Transaction transaction, Quotation before, String decision, @Nullable Slug topic, String by, Instant now) {
        var id = UUID.randomUUID().toString();
        var slug = topic == null ? null : topic.text();
        transaction.sql().execute(NOTE, id, before.story().id(), before.mark(), decision, slug, by, now.toEpochMilli());
        var subject = new StringBuilder(Stenographer.KEY).append(before.story().id());
        if (before.topic() != null) subject.append(" topic:").append(before.topic());
        if (topic != null && !topic.equals(before.topic()))
            subject.append(" topic:").append(topic);
        transaction.changed("quotation." + decision, subject.toString());
    }
}
