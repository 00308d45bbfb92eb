package broadsheet.people.account;

import broadsheet.http.Cookie;
import broadsheet.http.Handler;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.Session.Stage;
import broadsheet.text.Language;
import broadsheet.text.Sentence;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks at the cookie of every request to the desk, and tells the handler who is asking. */
public final class Gate {
    private static final Sentence ELSEWHERE = AccountWords.refusal("door.elsewhere");
    private static final Duration ENDED = Duration.ZERO;

    private final Registry registry;
    private final boolean secure;
    private final boolean safe;
    private final String door;
    private final Function<Request, Language> language;

    /**
     * @param base the site's public address
     * @param door where those are sent who are not in
     * @param language in which somebody is turned away
     */
    public Gate(Registry registry, URI base, String door, Function<Request, Language> language) {
        this.language = language;
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
                throw refused(403, request, AccountWords.refusal("role.closed", AccountWords.may(permission)));
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
            if (!safe) throw refused(403, request, ELSEWHERE);
            return closed(handler.answer(request));
        };
    }

    private Reply turnedAway(Request request) {
        if (!safe) throw refused(403, request, ELSEWHERE);
        if (request.method().onlyLooks()) return closed(toTheDoor(request));
        throw refused(401, request, AccountWords.refusal("door.out"));
    }

    private Refused refused(int status, Request request, Sentence sentence) {
        return new Refused(status, sentence.in(language.apply(request)));
    }

    private Reply toTheDoor(Request request) {
        var wanted = request.path() + (request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery());
        return Reply.redirect(303, door + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    // What somebody at the desk sees is for them alone, and a link in its address for nobody's log elsewhere.
    private Reply closed(Reply reply) {
        var shut = reply.with("Cache-Control", "no-store").with("Referrer-Policy", "same-origin");
        return secure ? shut.withSecureCookies() : shut;
    }
}
