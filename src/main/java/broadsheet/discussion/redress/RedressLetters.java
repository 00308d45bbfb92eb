package broadsheet.discussion.redress;

import broadsheet.db.Transaction;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Discussion;
import broadsheet.html.Templates;
import broadsheet.mail.Letter;
import broadsheet.mail.MailAddress;
import broadsheet.mail.Outbox;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.text.Messages;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes to notifiers and writers what the law has them told. A letter goes into the box with what causes it. */
public final class RedressLetters {
    /** Where a notice's receipt is; the token follows. */
    public static final String NOTICES = "/comments/notices/";

    private static final String TEMPLATE = "broadsheet/discussion/redress/letter.jte";

    /** Who had no letters for longer, because the newsroom wrote none, is not surprised with old news. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final Outbox outbox = new Outbox();
    private final Publications publications = new Publications();
    private final Statements statements = new Statements();
    private final Discussion discussion;
    private final Stories stories;
    private final Templates templates;
    private final String base;

    /** @param base the site's public address */
    public RedressLetters(Discussion discussion, Stories stories, Templates templates, URI base) {
        this.discussion = discussion;
        this.stories = stories;
        this.templates = templates;
        this.base = base.toString().replaceAll("/+$", "");
    }

    /** Says that a notice came, or what was decided about it (article 16(4) and (5)). */
    public void about(Transaction transaction, IllegalNotice notice) {
        var mail = notice.mail();
        if (mail == null || !notice.letters()) return;
        var said = Ruling.words(notice.language());
        var appeal = Appeals.of(transaction.sql(), notice.id());
        var ruling = Ruling.of(notice, appeal, said, zone(transaction), transaction.at());
        var subject = said.say(notice.answer() == null ? "letter.received" : "letter.answered");
        var address = base + NOTICES + discussion.noticeReceipts().of(notice.id());
        post(transaction, "notice", mail, subject, said, ruling.untyped(), address);
    }

    /** Tells writers what was decided about their comments. @return how many were written to */
    public int writeDue(Transaction transaction, Instant now) {
        int written = 0;
        for (var statement : statements.due(transaction.sql(), now)) {
            if (statement.at().isAfter(now.minus(NEWS)) && tell(transaction, statement)) written++;
            statements.told(transaction, statement);
        }
        return written;
    }

    private boolean tell(Transaction transaction, Statement statement) {
        return comment(transaction, statement.comment())
                .filter(comment -> statements.of(transaction.sql(), comment).stream()
                        .anyMatch(one -> one.decision().equals(statement.decision())))
                .map(comment -> tell(transaction, comment, statement, "letter.decided"))
                .orElse(false);
    }

    /** Says what came of an appeal. */
    public void settled(Transaction transaction, Appeal appeal, @Nullable IllegalNotice notice) {
        switch (appeal.by()) {
            case WRITER ->
                statements
                        .find(transaction.sql(), appeal.subject())
                        .ifPresent(statement -> comment(transaction, appeal.comment())
                                .ifPresent(comment -> tell(transaction, comment, statement, "letter.settled")));
            case NOTIFIER -> {
                if (notice != null) about(transaction, notice);
            }
        }
    }

    private Optional<Comment> comment(Transaction transaction, String id) {
        return discussion.comments().find(transaction.sql(), id);
    }

    private boolean tell(Transaction transaction, Comment comment, Statement statement, String subject) {
        var sql = transaction.sql();
        var mail = Statements.address(sql, comment).orElse(null);
        var story = stories.live(sql, comment.story()).orElse(null);
        if (mail == null || story == null) return false;
        var said = Ruling.words(story.content().language());
        var appeal = Appeals.of(sql, statement.decision());
        var ruling = Ruling.of(statement, appeal, said, zone(transaction), transaction.at());
        var address =
                base + story.path() + "/comments/yours/" + discussion.receipts().of(comment.id());
        post(transaction, "statement", mail, said.say(subject, story.content().headline()), said, ruling, address);
        return true;
    }

    private ZoneId zone(Transaction transaction) {
        return publications.paper(transaction.sql()).zone();
    }

    private void post(
            Transaction transaction,
            String kind,
            String mail,
            String subject,
            Messages said,
            Ruling ruling,
            String address) {
        var paper = publications.paper(transaction.sql()).name();
        var view = new RulingLetter(said, ruling, address, paper);
        outbox.post(
                transaction,
                Letter.of(kind, MailAddress.parse(mail), subject, plain(view), templates.markup(TEMPLATE, view)));
    }

    private static String plain(RulingLetter view) {
        var lines = view.ruling().lines().stream()
                .map(line -> line.label().isEmpty() ? line.words() : line.label() + ":\n" + line.words())
                .collect(Collectors.joining("\n\n"));
        return "%s\n\n%s\n%s\n\n%s\n".formatted(lines, view.said().say("letter.open"), view.address(), view.paper());
    }
}
