package broadsheet.people.account;

import broadsheet.http.Cookie;
import broadsheet.http.Handler;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.Session.Stage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the cookie of every request to the desk, and tells the handler who is asking. */
public final class Gate {
    private static final String ELSEWHERE =
            "The desk opens over HTTPS only, or on this machine itself; ask for it at an https address (--base-url).";
    private static final Duration ENDED = Duration.ZERO;

    private final Registry registry;
    private final boolean secure;
    private final boolean safe;
    private final String door;

    /**
     * @param base the site's public address
     * @param door where those are sent who are not in
     */
    public Gate(Registry registry, URI base, String door) {
        this.registry = registry;
        this.door = door;
        this.secure = "https".equals(base.getScheme());
        var host = base.getHost();
        this.safe = secure || host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d+){3}");
    }

    /** The name of the cookie: one that no other host and no plain connection can set, where there is HTTPS. */
    public String cookieName() {
        return secure ? "__Host-desk" : "desk";
    }

    /** The reply with this session in its cookie. */
    public Reply with(Reply reply, SignIn.Outcome.Through through) {
        var age = through.stage() == Stage.FULL ? Sessions.WHOLE : Sessions.ON_THE_WAY;
        return reply.with(new Cookie(cookieName(), through.cookie(), age, secure));
    }

    public Reply without(Reply reply) {
        return reply.with(new Cookie(cookieName(), "", ENDED, secure));
    }

    /** The session's secret as the browser sent it; empty text when it sent none. */
    public String secret(Request request) {
        return request.cookie(cookieName()).orElse("");
    }

    /** Who is asking, if they are wholly in. */
    public Optional<SignedIn> who(Request request) {
        return known(request, Stage.FULL);
    }

    Optional<SignedIn> known(Request request, Stage... stages) {
        var secret = secret(request);
        if (!safe || secret.isEmpty()) return Optional.empty();
        var now = registry.clock().instant();
        var session = registry.database()
                .<Optional<Session>>read(sql -> registry.sessions().find(sql, secret, now))
                .filter(found -> java.util.List.of(stages).contains(found.stage()))
                .orElse(null);
        return session == null ? Optional.empty() : at(session);
    }

    private Optional<SignedIn> at(Session session) {
        var account = registry.database()
                .<@Nullable Account>read(
                        sql -> registry.accounts().find(sql, session.account()).orElse(null));
        if (account == null || account.suspended() != null) return Optional.empty();
        if (registry.sessions().isNoteworthy(session, registry.clock().instant())) {
            registry.database().run(tx -> registry.sessions().seen(tx, session.id()));
        }
        return Optional.of(new SignedIn(
                account.id(), account.person(), account.name(), account.role(), session.id(), session.created()));
    }

    Handler guarded(Permission permission, DeskHandler handler) {
        return request -> {
            var who = who(request).orElse(null);
            if (who == null) return turnedAway(request);
            if (!who.may(permission)) {
                throw new Refused(
                        403,
                        "This is not open to your role: it lets one %s. Ask the publisher if you need it."
                                .formatted(permission.words()));
            }
            return closed(handler.answer(request, who));
        };
    }

    Handler enrolling(DeskHandler handler) {
        return request -> {
            var who = known(request, Stage.ENROLMENT, Stage.FULL).orElse(null);
            return who == null ? turnedAway(request) : closed(handler.answer(request, who));
        };
    }

    Handler open(Handler handler) {
        return request -> {
            if (!safe) throw new Refused(403, ELSEWHERE);
            return closed(handler.answer(request));
        };
    }

    private Reply turnedAway(Request request) {
        if (!safe) throw new Refused(403, ELSEWHERE);
        if (request.method().onlyLooks()) return closed(toTheDoor(request));
        throw new Refused(
                401, "You are not signed in, or no longer: sign in again in another tab, then send this again.");
    }

    private Reply toTheDoor(Request request) {
        var wanted = request.path() + (request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery());
        return Reply.redirect(303, door + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    // What somebody at the desk sees is for them alone, and a link in its address for nobody's log elsewhere.
    private static Reply closed(Reply reply) {
        return reply.with("Cache-Control", "no-store").with("Referrer-Policy", "same-origin");
    }
}
