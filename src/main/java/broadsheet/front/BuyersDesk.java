package broadsheet.front;

import broadsheet.consent.Choice;
import broadsheet.consent.Consent;
import broadsheet.consent.tcf.Ids;
import broadsheet.consent.tcf.TcString;
import broadsheet.consent.tcf.Unreadable;
import broadsheet.http.Cookie;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells buyers of advertisements what a reader answered, where the newsroom sells any (decision 78): a string in the reader's
 * own cookie, and the interface through which their scripts ask for it.
 */
final class BuyersDesk {
    /** The name that the framework gives the cookie. */
    static final String COOKIE = "euconsent-v2";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final byte[] SCRIPT = script();

    private final Consent consent;
    private final boolean secure;

    BuyersDesk(Consent consent, boolean secure) {
        this.consent = consent;
        this.secure = secure;
    }

    void routes(Routes routes) {
        routes.get("/consent/tcf.js", _ -> Reply.bytes(200, "text/javascript; charset=utf-8", SCRIPT));
        routes.get("/consent/tcf.json", this::tell);
    }

    private static byte[] script() {
        try (var in = Objects.requireNonNull(BuyersDesk.class.getResourceAsStream("tcf.js"))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The answer with the string beside it, or without an old one where nobody is told any more. */
    Reply with(Request request, Reply reply, Choice choice) {
        var terms = consent.terms();
        var advertising = terms.advertising();
        if (advertising != null) {
            var language = request.form().text("language").orElse("en");
            var text = advertising.string(choice, terms, language).write();
            return reply.with(new Cookie(COOKIE, text, consent.age(), secure, true));
        }
        if (request.cookie(COOKIE).isEmpty()) return reply;
        return reply.with("set-cookie", COOKIE + "=; Path=/; Max-Age=0");
    }

    /** What the framework calls TCData, out of the string; an answer that no longer stands is none. */
    private Reply tell(Request request) {
        var advertising = consent.terms().advertising();
        if (advertising == null) throw new Refused(404, "No advertisements are sold here.");
        var standing = consent.standing(request.cookie(Cookie.CHOICE));
        var string = standing.flatMap(_ -> request.cookie(COOKIE)).flatMap(BuyersDesk::read);
        var object = MAPPER.createObjectNode();
        object.put("gdprApplies", true);
        object.put("cmpId", advertising.cmp());
        object.put("cmpStatus", "loaded");
        object.put("gvlVersion", advertising.vendorList());
        object.put("publisherCC", advertising.country());
        object.put("isServiceSpecific", true);
        object.put("eventStatus", string.isPresent() ? "tcloaded" : "cmpuishown");
        string.ifPresentOrElse(read -> fill(object, read), () -> object.put("tcString", ""));
        return Reply.bytes(200, "application/json", object.toString().getBytes(StandardCharsets.UTF_8))
                .with("cache-control", "private, no-store");
    }

    private static Optional<TcString> read(String text) {
        try {
            return Optional.of(TcString.read(text));
        } catch (Unreadable notOurs) {
            return Optional.empty();
        }
    }

    private static void fill(ObjectNode object, TcString read) {
        object.put("tcString", read.write());
        object.put("tcfPolicyVersion", read.policy());
        object.put("cmpVersion", read.cmpVersion());
        object.put("useNonStandardTexts", read.ownTexts());
        object.put("purposeOneTreatment", read.purposeOneUntold());
        put(object.putObject("purpose"), read.purposeConsents(), read.interests());
        put(object.putObject("vendor"), read.vendorConsents(), read.vendorInterests());
        object.putObject("specialFeatureOptins");
        var publisher = object.putObject("publisher");
        put(publisher, Ids.NONE, Ids.NONE);
        publisher.putObject("restrictions");
    }

    private static void put(ObjectNode object, Ids consents, Ids interests) {
        var agreed = object.putObject("consents");
        consents.numbers().forEach(number -> agreed.put(Integer.toString(number), true));
        var claimed = object.putObject("legitimateInterests");
        interests.numbers().forEach(number -> claimed.put(Integer.toString(number), true));
    }
}
