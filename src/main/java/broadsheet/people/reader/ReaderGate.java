package broadsheet.people.reader;

import broadsheet.http.Cookie;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Knows readers by a cookie that they got when they chose to sign in. A second one, which scripts can read, says only that
 * there is a first, so that the pages of everybody else ask nothing.
 */
public final class ReaderGate {
    /** The cookie that a script on a page looks for. */
    public static final String HERE = "reader-here";

    private final Readership readership;
    private final boolean secure;

    /** @param base the site's public address */
    public ReaderGate(Readership readership, URI base) {
        this.readership = readership;
        this.secure = "https".equals(base.getScheme());
    }

    /** Who is reading, and in which session. */
    public record SignedIn(Reader reader, String session) {}

    private String name() {
        return secure ? "__Host-reader" : "reader";
    }

    /** The reply with this session in its cookie. */
    public Reply with(Reply reply, String token) {
        return cookies(reply, token, "yes", ReaderSessions.WHOLE);
    }

    public Reply without(Reply reply) {
        return cookies(reply, "", "", Duration.ZERO);
    }

    private Reply cookies(Reply reply, String token, String here, Duration age) {
        return reply.with(new Cookie(name(), token, age, secure)).with(new Cookie(HERE, here, age, secure, true));
    }

    /** Whether the browser says that somebody signed in, be it still true or not. */
    public boolean isClaimed(Request request) {
        return request.cookie(name()).isPresent() || request.cookie(HERE).isPresent();
    }

    /** Who is asking; empty for everybody who is not signed in. */
    public Optional<SignedIn> who(Request request) {
        var token = request.cookie(name()).orElse("");
        if (token.isEmpty()) return Optional.empty();
        var now = readership.clock().instant();
        record Found(ReaderSession session, Reader reader) {}
        var found = readership
                .database()
                .read(sql -> readership
                        .sessions()
                        .find(sql, token, now)
                        .flatMap(session -> readership
                                .readers()
                                .find(sql, session.reader())
                                .map(reader -> new Found(session, reader))));
        found.filter(one -> ReaderSessions.isNoteworthy(one.session(), now))
                .ifPresent(one -> readership
                        .database()
                        .run(tx -> readership.sessions().seen(tx, one.session().id())));
        return found.map(one -> new SignedIn(one.reader(), one.session().id()));
    }
}
