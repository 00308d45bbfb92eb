package broadsheet.sample;

import broadsheet.db.Transaction;
import broadsheet.discussion.Comments;
import broadsheet.discussion.Ground;
import broadsheet.discussion.Moderation;
import broadsheet.discussion.Reason;
import broadsheet.discussion.Writer;
import broadsheet.people.People;
import broadsheet.people.reader.Reader;
import broadsheet.people.reader.Readers;
import broadsheet.story.Stories;
import broadsheet.text.Slug;
import java.time.Instant;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the readers of The Lennford Courier say; an article inside another answers it. */
final class SampleComments {
    private static final String MODERATOR = "sample";

    private final Stories stories = new Stories();
    private final People people;
    private final Readers readers = new Readers();
    private final Moderation moderation = new Moderation(new Comments());

    SampleComments(People people) {
        this.people = people;
    }

    void bring(Transaction transaction, String html, Instant opening) {
        int number = 0;
        for (var section : Jsoup.parse(html).select("section")) {
            var address = section.attr("data-story").split("/");
            var story = stories.teaser(transaction.sql(), new Slug(address[0]), new Slug(address[1]))
                    .orElseThrow(() -> new IllegalStateException(
                            "The sample comments on no story: " + section.attr("data-story")));
            for (var comment : section.select("> article")) {
                number = bring(transaction, story.id(), comment, null, opening, number);
            }
        }
    }

    private int bring(
            Transaction transaction,
            String story,
            Element comment,
            @Nullable String parent,
            Instant opening,
            int number) {
        var told = DaysAgo.read(comment.attr("data-when")).before(opening, SampleNewsroom.ZONE);
        var written = told.isBefore(opening) ? told : opening;
        var text = comment.expectFirst("> pre").wholeText();
        var waits = comment.attr("data-waits");
        var ground = waits.isEmpty()
                ? null
                : Ground.valueOf(waits.toUpperCase(Locale.ROOT).replace(' ', '_'));
        var origin = "sample:" + ++number;
        var id = moderation.bring(
                transaction, story, parent, writer(transaction, comment), text, written, ground, origin);
        for (var reply : comment.select("> article")) {
            number = bring(transaction, story, reply, id, opening, number);
        }
        judge(transaction, comment, id);
        return number;
    }

    private Writer writer(Transaction transaction, Element comment) {
        var name = comment.attr("data-writer");
        if (comment.hasAttr("data-account")) {
            var account = reader(transaction, comment.attr("data-account"), name, comment.hasAttr("data-profile"));
            return new Writer.Reader(account.id(), name, account.mail());
        }
        if (!comment.hasAttr("data-staff")) return new Writer.Guest(name, null);
        var slug = new Slug(comment.attr("data-staff"));
        return new Writer.Staff(
                slug, people.find(transaction.sql(), slug).orElseThrow().name());
    }

    private Reader reader(Transaction transaction, String mail, String name, boolean shown) {
        var account = readers.open(transaction, mail, name);
        if (shown) readers.show(transaction, account);
        return account;
    }

    private void judge(Transaction transaction, Element comment, String id) {
        int reporter = 0;
        for (var report : comment.attr("data-reported").split(";")) {
            if (report.isBlank()) continue;
            var said = report.strip().split(": ", 2);
            moderation.bringReport(
                    transaction, id, "sample:" + ++reporter, Reason.of(said[0]), said.length > 1 ? said[1] : "");
        }
        if (comment.hasAttr("data-recommended")) {
            moderation.bringRecommendations(transaction, id, Integer.parseInt(comment.attr("data-recommended")));
        }
        if (comment.hasAttr("data-picked")) moderation.pick(transaction, id, true);
        if (comment.hasAttr("data-withdrawn")) moderation.withdraw(transaction, id);
        if (comment.hasAttr("data-rejected")) {
            moderation.reject(transaction, id, MODERATOR, comment.attr("data-rejected"));
        }
    }
}
