package broadsheet.front;

import broadsheet.discussion.Comment;
import broadsheet.discussion.Writer;
import broadsheet.front.page.CommentForm.Signer;
import broadsheet.front.page.Link;
import broadsheet.http.Handler;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.reader.Reader;
import broadsheet.people.reader.ReaderGate;
import broadsheet.people.reader.Readership;
import broadsheet.story.Teaser;
import broadsheet.text.Language;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who of the readers is signed in, and what forms say about it.
 *
 * @param mails whether the newsroom writes letters, without which nobody can open an account
 * @param sample whether it is the demo, into whose accounts everybody may step
 */
record Membership(Readership readership, ReaderGate gate, boolean mails, boolean sample) {
    /** Where somebody's account is. */
    static final String ACCOUNT = "/account";

    static Membership of(Records records, FrontSettings settings, java.time.InstantSource clock) {
        var readership = Readership.in(records.database(), clock);
        return new Membership(
                readership, new ReaderGate(readership, settings.base()), settings.mails(), settings.sample());
    }

    /** Whether accounts are offered at all. */
    boolean isOffered() {
        return mails || sample;
    }

    Optional<Reader> who(Request request) {
        return gate.who(request).map(ReaderGate.SignedIn::reader);
    }

    /** For whoever is signed in; everybody else is led to where one signs in. */
    Handler signedIn(BiFunction<Request, ReaderGate.SignedIn, Reply> handler) {
        return request -> {
            var who = gate.who(request);
            return who.isPresent() ? handler.apply(request, who.get()) : Reply.redirect(303, ACCOUNT);
        };
    }

    /** Where a script asks who is signed in; null where nobody can be. */
    @Nullable
    String me(Language language) {
        return isOffered() ? ACCOUNT + "/me?language=" + language.bare() : null;
    }

    /** Where the writer of a comment is muted; null for who cannot be. */
    @Nullable
    Link mute(Teaser story, Comment comment) {
        var spot = comment.spot();
        if (!isOffered() || spot == null || comment.writer() instanceof Writer.Staff) return null;
        var words = Readership.words(story.language())
                .say("mute.title", comment.writer().name());
        return new Link(words, story.path() + "/comments/" + CommentSetter.text(spot) + "/mute");
    }

    /** In a form on a page that everybody gets; null where there are no accounts. */
    @Nullable
    Signer anybody(Teaser story) {
        return isOffered() ? out(story, false) : null;
    }

    /** In a form that is made for whoever sent this. */
    @Nullable
    Signer signer(Teaser story, Signature signature) {
        if (!isOffered()) return null;
        var said = Readership.words(story.language());
        return switch (signature) {
            case Signature.Account(var reader) -> in(story, reader);
            case Signature.Unsaid(var reader) -> in(story, reader);
            case Signature.Guest(var reader)
            when reader != null ->
                new Signer(
                        "guest", "", null, null, new Link(said.say("form.account", reader.name()), "account"), false);
            case Signature.Guest _ -> out(story, false);
            case Signature.Gone _ -> out(story, true);
        };
    }

    private static Signer in(Teaser story, Reader reader) {
        var said = Readership.words(story.language());
        return new Signer(
                reader.id(),
                said.say("form.as", reader.name()),
                reader.avatar(),
                null,
                new Link(said.say("form.guest"), "guest"),
                false);
    }

    private static Signer out(Teaser story, boolean apart) {
        var said = Readership.words(story.language());
        var here = ACCOUNT + "?back=" + story.path() + "/comments/letter";
        return new Signer("", said.say("form.out"), null, new Link(said.say("sign-in"), here), null, apart);
    }
}
