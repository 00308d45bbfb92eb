package broadsheet.front;

import broadsheet.consent.Choice;
import broadsheet.consent.Consent;
import broadsheet.consent.Decision.Way;
import broadsheet.consent.Purpose;
import broadsheet.consent.TermsJson;
import broadsheet.consent.Trace;
import broadsheet.http.Cookie;
import broadsheet.http.Form;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes readers' answers about what pages may load, and says what they answered. */
final class ChoiceDesk {
    static final String CHOICES = "/privacy/choices";

    /** What the Global Privacy Control specification asks for; the date is the day this house first heard the signal. */
    private static final String GPC = "{\"gpc\":true,\"lastUpdate\":\"2026-11-23\"}\n";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/_.~%-]+");
    private static final String JSON = "application/json";

    private final Consent consent;
    private final Compositor compositor;
    private final URI base;
    private final BuyersDesk buyers;

    ChoiceDesk(Consent consent, Compositor compositor, URI base) {
        this.consent = consent;
        this.compositor = compositor;
        this.base = base;
        this.buyers = new BuyersDesk(consent, base.getScheme().equals("https"));
    }

    void routes(Routes routes) {
        routes.post("/consent", this::decide);
        buyers.routes(routes);
        routes.get(CHOICES, this::choices);
        routes.get("/privacy/{language}", this::inLanguage);
        routes.get("/privacy.json", this::forMachines);
        routes.get("/.well-known/gpc.json", _ -> Reply.bytes(200, JSON, GPC.getBytes(StandardCharsets.UTF_8)));
    }

    private Reply decide(Request request) {
        var form = request.form();
        var wish = form.text("do").orElse("");
        if (wish.equals("choose")) return Reply.redirect(303, CHOICES);
        var way = way(wish);
        var before = consent.standing(request.cookie(Cookie.CHOICE));
        var known = request.cookie(Cookie.CHOICE).flatMap(Choice::read);
        var wanted = wanted(way, form, before);
        var choice = consent.decide(known, form.text("terms").orElse(""), wanted, way, signal(request));
        boolean quiet = form.text("quiet").isPresent();
        var reply = quiet ? Reply.done() : Reply.redirect(303, back(request));
        reply = buyers.with(request, reply.with(cookie(choice.cookie(), consent.age())), choice);
        return without(request, choice, reply);
    }

    private static Way way(String wish) {
        return switch (wish) {
            case "accept" -> Way.ACCEPT;
            case "reject" -> Way.REJECT;
            case "choices" -> Way.CHOICES;
            case "escape" -> Way.ESCAPE;
            case "embed" -> Way.EMBED;
            default -> throw new Refused(400, "Say accept, reject or choices; nothing was changed.");
        };
    }

    private Set<Purpose> wanted(Way way, Form form, Optional<Choice> before) {
        return switch (way) {
            case ACCEPT -> consent.terms().purposes();
            case REJECT, ESCAPE -> Set.of();
            case CHOICES ->
                form.all("purpose").stream()
                        .flatMap(word -> Purpose.named(word).stream())
                        .collect(Collectors.toSet());
            case EMBED -> {
                var more = EnumSet.of(Purpose.EMBEDS);
                before.ifPresent(choice -> more.addAll(choice.agreed()));
                yield more;
            }
        };
    }

    private static boolean signal(Request request) {
        return request.header("Sec-GPC").filter("1"::equals).isPresent();
    }

    private Cookie cookie(String value, Duration age) {
        return new Cookie(Cookie.CHOICE, value, age, base.getScheme().equals("https"), true);
    }

    /** What services left in cookies of this site and have no yes for any more goes with the answer. */
    private Reply without(Request request, Choice choice, Reply reply) {
        var gone = consent.terms().services().stream()
                .filter(service -> !choice.agreed().contains(service.purpose()))
                .flatMap(service -> service.traces().stream())
                .filter(trace -> trace.place() == Trace.Place.COOKIE)
                .toList();
        for (var name : request.cookies()) {
            boolean ours = name.equals(Cookie.CHOICE) || gone.stream().noneMatch(trace -> trace.names(name));
            if (!ours && PLAIN.matcher(name).matches()) reply = reply.with("set-cookie", name + "=; Path=/; Max-Age=0");
        }
        return reply;
    }

    /** The page that the answer was given on, if it is one of ours. */
    private String back(Request request) {
        var from = request.header("Referer").orElse("");
        var site = base.toString().replaceAll("/$", "") + "/";
        if (!from.startsWith(site)) return "/";
        var path = "/" + from.substring(site.length()).replaceAll("[?#].*", "");
        return !path.startsWith("//") && PLAIN.matcher(path).matches() ? path : "/";
    }

    private Reply choices(Request request) {
        var choice = consent.standing(request.cookie(Cookie.CHOICE));
        boolean signal = signal(request);
        return Reply.of(compositor.page(galley -> compositor.privacy().choices(galley, choice, signal)));
    }

    private Reply inLanguage(Request request) {
        var tag = request.variable("language");
        if (!Messages.LANGUAGES.contains(tag)) throw new Refused(404, "There is no page in this language.");
        return Reply.of(compositor.page(galley -> compositor.privacy().page(galley, new Language(tag))));
    }

    private Reply forMachines(Request request) {
        var language =
                request.query("language").filter(Messages.LANGUAGES::contains).orElse("en");
        var object = TermsJson.readable(consent.terms(), new Language(language));
        object.put("days", consent.age().toDays());
        return Reply.bytes(200, JSON, object.toString().getBytes(StandardCharsets.UTF_8));
    }
}
