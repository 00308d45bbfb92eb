package broadsheet.sample;

import broadsheet.db.Transaction;
import broadsheet.discussion.Comments;
import broadsheet.discussion.Moderation;
import broadsheet.discussion.moderation.Decisions;
import broadsheet.discussion.redress.Appeals;
import broadsheet.discussion.redress.NoticeDraft;
import broadsheet.discussion.redress.Notices;
import broadsheet.people.account.Accounts;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.nodes.Element;

/** What Ruth Penhale decided about the comments of a year, and who disagrees. */
final class SampleRuling {
    private static final Slug RUTH = new Slug("ruth-penhale");
    private static final String NAME = "Ruth Penhale";
    private static final String HOUSE = "https://lennford-courier.example";

    private final Accounts accounts;
    private final Comments comments = new Comments();
    private final Decisions decisions = new Decisions(comments, new Moderation(comments));

    SampleRuling(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param comment as it is written down; {@code data-after} says how long the decision took */
    void on(Transaction transaction, Element comment, String id, Instant written) {
        var deed = comment.hasAttr("data-rejected") ? "rejected" : comment.attr("data-decided");
        if (!deed.isEmpty()) decided(transaction, comment, id, written, deed);
        if (comment.hasAttr("data-noticed")) noticed(transaction, comment, id);
    }

    private void decided(Transaction transaction, Element comment, String id, Instant written, String deed) {
        var took = comment.hasAttr("data-after") ? Duration.parse(comment.attr("data-after")) : Duration.ofHours(1);
        var at = written.plus(took).isBefore(transaction.at()) ? written.plus(took) : transaction.at();
        var waits = comment.attr("data-waits");
        if (waits.isEmpty() && deed.equals("approved")) waits = "first";
        var made = new Decisions.Made(
                "",
                id,
                at,
                NAME,
                deed,
                comment.attr("data-rejected"),
                written,
                waits.isEmpty() ? "approved" : "waiting",
                waits.isEmpty() ? null : waits,
                false);
        var ruth = accounts.ofPerson(transaction.sql(), RUTH).orElseThrow().id();
        var decision = Decisions.bring(transaction, made, ruth);
        if (!comment.hasAttr("data-appealed")) return;
        new Appeals(comments, decisions).byWriter(transaction, id, decision, comment.attr("data-appealed"));
    }

    private void noticed(Transaction transaction, Element comment, String id) {
        var found = comments.find(transaction.sql(), id).orElseThrow();
        var draft = new NoticeDraft(
                comment.attr("data-noticed"),
                comment.attr("data-notifier"),
                "notices@lennford-courier.example",
                false,
                true);
        new Notices(comments, decisions).file(transaction, found, HOUSE, draft, Language.ENGLISH, "sample");
    }
}
