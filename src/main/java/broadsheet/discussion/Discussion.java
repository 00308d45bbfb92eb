package broadsheet.discussion;

import broadsheet.db.Change;
import broadsheet.db.Changes;
import broadsheet.db.Database;
import broadsheet.db.Ids;
import broadsheet.people.People;
import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public square below the stories. A letter comes in, the house rules look at it, and it is kept before its writer hears
 * that it is. What readers see of it is in {@link Comments}.
 */
public final class Discussion {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16,100}");
    private static final String SENT_BEFORE = Rows.SELECT + "where request = ?";

    private final Database database;
    private final InstantSource clock;
    private final Referee referee;
    private final Comments comments = new Comments();
    private final Policies policies = new Policies();
    private final Admission admission;
    private final Postbox postbox;
    private final Senders senders;
    private final Keys keys;
    private final Receipts receipts;
    private final Pace pace = new Pace();

    /** @param referee looks for spam and malice */
    public Discussion(Database database, Stories stories, People people, InstantSource clock, Referee referee) {
        this.database = database;
        this.clock = clock;
        this.referee = referee;
        this.admission = new Admission(stories, people, comments, policies);
        this.postbox = new Postbox(database);
        this.senders = new Senders(database);
        this.keys = new Keys(database);
        this.receipts = new Receipts(keys, "receipt");
    }

    public Comments comments() {
        return comments;
    }

    public Policies policies() {
        return policies;
    }

    /** The verbs of one's own comments. */
    public OwnComments own() {
        return new OwnComments(database, comments, receipts, admission, clock);
    }

    /** The verbs of readers about the comments of others. */
    public Voices voices() {
        return new Voices(database, comments, keys, clock);
    }

    /** Who follows a thread by mail. */
    public Followers followers() {
        return new Followers(keys);
    }

    /** What the writers of comments have. */
    public Receipts receipts() {
        return receipts;
    }

    /** What those have who sent a notice of illegal content. */
    public Receipts noticeReceipts() {
        return new Receipts(keys, "notice");
    }

    /** Tells one network address of a day from another, and nothing else of it. @param address of the network */
    public String visitor(String address, Instant now) {
        var day = Long.toString(Math.floorDiv(now.getEpochSecond(), 86_400));
        return keys.sign("visitor", day, Senders.network(address));
    }

    /** A key for a form, so that it can be sent twice and is kept once. */
    public static String freshKey() {
        return Keys.random();
    }

    /** Somebody without an account; what cannot be a mail address is found by {@link #refusedMail}. */
    public static Writer guest(String name, String mail) {
        return new Writer.Guest(Scrubbing.line(name), Admission.mail(mail).orElse(null));
    }

    /** A name as it is kept. */
    public static String name(String typed) {
        return Scrubbing.line(typed);
    }

    /** What is said to somebody who wants to stand under a name but may not; empty when it is fine. */
    public Optional<Posted.Declined> refusedName(Writer writer, Language language) {
        var now = clock.instant();
        return switch (database.<Verdict>read(sql -> admission.judgeName(sql, writer, language, now))) {
            case Verdict.Fine() -> Optional.empty();
            case Verdict.Objection objection -> Optional.of(declined(language, objection));
        };
    }

    /** What was written under accounts. */
    public AccountComments accounts() {
        return new AccountComments();
    }

    /** What is said to a mail address that cannot be one; empty when it is fine or there is none. */
    public static Optional<Posted.Declined> refusedMail(String mail, Language language) {
        if (mail.isBlank() || Admission.mail(mail).isPresent()) return Optional.empty();
        return Optional.of(declined(language, new Verdict.Objection(Ground.MAIL_UNREADABLE, "", 0)));
    }

    /** What a text would look like; nothing is kept. */
    public static broadsheet.story.document.Document preview(String text) {
        return CommentText.read(Scrubbing.text(text));
    }

    /** The sentence for somebody whose comment waits. */
    public static String sentence(Language language, Ground ground) {
        return Sentences.say(language, ground, "");
    }

    /** Takes a letter in, or turns it away. What is kept is on the disk when this returns. */
    public Posted post(Letter letter) {
        var now = clock.instant();
        var sender = senders.name(letter.address(), now);
        var typed = Admission.Typed.read(letter.text(), letter.writer(), letter.parent());
        var key = letter.key() != null && KEY.matcher(letter.key()).matches() ? letter.key() : null;
        var gathered = database.read(sql -> admission.gather(sql, letter, typed, sender, now));
        if (gathered.isEmpty()) {
            return declined(Language.ENGLISH, new Verdict.Objection(Ground.NO_STORY, "", 0));
        }
        var submission = submission(letter, typed, gathered.get(), now);
        var request = request(submission.story().id(), letter, typed, key, sender);
        return switch (HouseRules.judge(submission)) {
            case Verdict.Fine() -> keep(submission, typed, null, request, key, sender);
            case Verdict.Objection objection
            when objection.ground().holds() -> keep(submission, typed, objection.ground(), request, key, sender);
            case Verdict.Objection objection ->
                // What is sent again is a repetition and comes fast, but it is no second comment.
                before(request)
                        .<Posted>map(before -> again(before, key))
                        .orElseGet(() -> declined(submission.story().language(), objection));
        };
    }

    private Optional<Comment> before(String request) {
        return database.read(sql ->
                sql.createQuery(SENT_BEFORE).bind(0, request).map(Rows.COMMENT).findOne());
    }

    private Submission submission(Letter letter, Admission.Typed typed, Admission.Gathered gathered, Instant now) {
        var story = gathered.story();
        var writer = letter.writer();
        var person = Optional.ofNullable(writer.key() == null ? writer.address() : writer.key());
        return new Submission(
                story,
                gathered.zone(),
                gathered.policy(),
                letter.parent(),
                gathered.parent(),
                writer,
                new Wording(
                        typed.source(),
                        typed.body(),
                        typed.skeletons(),
                        gathered.words(),
                        writer instanceof Writer.Staff),
                gathered.facts(),
                pace.delay(story.id(), Senders.network(letter.address()), person, now),
                referee.of(
                        typed.source(),
                        new Referee.Signs(
                                writer.name(),
                                story.language(),
                                CommentText.links(typed.body()),
                                gathered.facts().approvedBefore(),
                                gathered.facts().saidElsewhere())),
                now);
    }

    private Posted keep(
            Submission submission,
            Admission.Typed typed,
            @Nullable Ground hold,
            String request,
            @Nullable String key,
            String sender) {
        var accepted = new Accepted(
                Ids.next(),
                submission.story().id(),
                submission.parent(),
                submission.writer(),
                typed.source(),
                typed.body(),
                typed.fingerprint(),
                hold,
                request,
                sender,
                submission.now());
        var kept = postbox.put(accepted);
        if (!kept.again()) return new Posted.Kept(accepted.kept(kept.spot()), receipts.of(kept.id()));
        return again(database.read(sql -> comments.find(sql, kept.id())).orElseThrow(), key);
    }

    /** Only a key that nobody can guess proves that it is the same person who sends again. */
    private Posted again(Comment before, @Nullable String key) {
        return new Posted.Kept(before, key == null ? null : receipts.of(before.id()));
    }

    private static String request(
            String story, Letter letter, Admission.Typed typed, @Nullable String key, String sender) {
        var said = String.join(
                "\0", story, String.valueOf(letter.parent()), letter.writer().name(), typed.source());
        return key == null ? "n" + Keys.hash(sender, said) : "k" + Keys.hash(key, said);
    }

    static Posted.Declined declined(Language language, Verdict.Objection objection) {
        return new Posted.Declined(
                objection.ground(),
                Sentences.say(language, objection.ground(), objection.detail()),
                objection.seconds());
    }

    /** The story at an address, as readers have it. */
    public Optional<Teaser> story(Slug section, Slug slug) {
        return admission
                .place(section, slug, reading -> database.read(reading::apply))
                .map(Admission.Place::story);
    }

    /** What is to follow the change log promptly. What is read of stories and their rules is remembered from then on. */
    public Changes.Follower following() {
        admission.remember();
        return this::forget;
    }

    /** Reads stories, words, people and bans anew after a change to them. */
    public void forget(List<Change> changes) {
        // What is said below a story, by far the most changes there are, changes neither it nor its rules.
        if (!changes.stream().allMatch(change -> change.what().startsWith("comment."))) admission.forgetPlaces();
        boolean touched = changes.stream()
                .anyMatch(change -> change.subject().contains("discussion")
                        || change.subject().contains("person:"));
        if (touched) admission.forget();
    }

    /** Throws away what tells who sent comments two weeks ago; to be called once a day. */
    public int forgetSenders() {
        return database.<Integer>write(transaction -> Senders.forget(transaction, clock.instant()));
    }
}
