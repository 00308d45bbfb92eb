package broadsheet.discussion.follow;

import broadsheet.db.Transaction;
import broadsheet.discussion.Comment;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Followers;
import broadsheet.discussion.Following;
import broadsheet.html.Templates;
import broadsheet.mail.Letter;
import broadsheet.mail.MailAddress;
import broadsheet.mail.Outbox;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes to those who follow a thread, or were said to want to. A letter goes into the box with what causes it. */
public final class ThreadLetters {
    /** Where a wish is confirmed and ended; the token follows. */
    public static final String PATH = "/comments/following/";

    private static final Messages.Catalogue WORDS = Messages.beside(ThreadLetters.class, "follow");
    private static final String TEMPLATE = "broadsheet/discussion/follow/letter.jte";

    /** More are in the thread itself. */
    private static final int MOST_ANSWERS = 20;

    private static final int MOST_LETTERS = 100;
    private static final int LONGEST = 300;

    private final Outbox outbox = new Outbox();
    private final Publications publications = new Publications();
    private final Discussion discussion;
    private final Followers followers;
    private final Stories stories;
    private final Templates templates;
    private final String base;

    /** @param base the site's public address */
    public ThreadLetters(Discussion discussion, Stories stories, Templates templates, URI base) {
        this.discussion = discussion;
        this.followers = discussion.followers();
        this.stories = stories;
        this.templates = templates;
        this.base = base.toString().replaceAll("/+$", "");
    }

    /** The words of these letters and of the pages around them. */
    public static Messages words(Language language) {
        return WORDS.in(language);
    }

    /** Whether a letter can be sent there. */
    public static boolean reaches(String mail) {
        try {
            return !MailAddress.parse(mail).text().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Asks whoever has the address whether they want it. */
    public void ask(Transaction transaction, Following following, String headline) {
        var said = words(following.language());
        var address = base + PATH + following.token();
        var paper = publications.paper(transaction.sql()).name();
        var view = new LetterView(
                said,
                said.say("letter.ask", headline),
                List.of(),
                said.say("confirm"),
                address,
                said.say("letter.ignore"),
                "",
                paper);
        var text = "%s\n\n%s\n\n%s\n\n%s\n".formatted(view.sentence(), address, view.why(), paper);
        var letter = Letter.of(
                "follow-question",
                MailAddress.parse(following.mail()),
                said.say("letter.ask.subject", paper),
                text,
                templates.markup(TEMPLATE, view));
        outbox.post(transaction, letter);
    }

    /**
     * Writes to everybody who is due.
     *
     * @return how many were written to
     */
    public int writeDue(Transaction transaction, Instant now) {
        int written = 0;
        for (var following : followers.due(transaction.sql(), now, MOST_LETTERS)) {
            var answers = followers.untold(transaction.sql(), following, MOST_ANSWERS);
            var story = answers.isEmpty()
                    ? Optional.<Story>empty()
                    : stories.live(transaction.sql(), answers.getFirst().story());
            if (story.isPresent() && tell(transaction, following, story.get(), answers)) written++;
            followers.told(transaction, following);
        }
        return written;
    }

    private boolean tell(Transaction transaction, Following following, Story story, List<Comment> comments) {
        var said = words(following.language());
        var paper = publications.paper(transaction.sql()).name();
        var stop = base + PATH + following.token();
        var answers = comments.stream()
                .map(comment ->
                        new LetterView.Answer(comment.writer().name(), words(comment), base + address(story, comment)))
                .toList();
        var headline = story.content().headline();
        var view = new LetterView(
                said, said.say("letter.news", headline), answers, "", "", said.say("letter.why"), stop, paper);
        var letter = Letter.of(
                        "follow-answers",
                        MailAddress.parse(following.mail()),
                        said.say("letter.subject", headline),
                        plain(view),
                        templates.markup(TEMPLATE, view))
                .stoppable(URI.create(stop));
        return outbox.post(transaction, letter);
    }

    private static String plain(LetterView view) {
        var answers = view.answers().stream()
                .map(answer -> "%s\n%s\n%s".formatted(answer.name(), answer.words(), answer.address()))
                .collect(Collectors.joining("\n\n"));
        return "%s\n\n%s\n\n%s\n%s: %s\n\n%s\n"
                .formatted(view.sentence(), answers, view.why(), view.said().say("stop"), view.stop(), view.paper());
    }

    private static String words(Comment comment) {
        var text = comment.body().plainText().replaceAll("\\s+", " ").strip();
        if (text.codePointCount(0, text.length()) <= LONGEST) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** On the thread's own pages, which hold a hundred replies each. */
    private String address(Story story, Comment comment) {
        var spot = java.util.Objects.requireNonNull(comment.spot());
        int page = Math.max(0, spot.turn() - 1) / broadsheet.discussion.Comments.TURNS + 1;
        return "%s/comments/thread/%d%s#c%d-%d"
                .formatted(story.path(), spot.place(), page == 1 ? "" : "/" + page, spot.place(), spot.turn());
    }
}
