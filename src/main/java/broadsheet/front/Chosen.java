package broadsheet.front;

import broadsheet.consent.Choice;
import broadsheet.consent.Consent;
import broadsheet.consent.Purpose;
import broadsheet.consent.Service;
import broadsheet.consent.Terms;
import broadsheet.http.Cookie;
import broadsheet.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What pages may load for one reader, who says it by their own cookie, or for this once by a button on a page of ours. The
 * page stays the same bytes; only header lines beside it differ, of which there are as many as sets of purposes.
 */
final class Chosen {
    /** The query field that asks to show what one provider has, this once. */
    static final String SHOW = "show";

    private final Consent consent;

    Chosen(Consent consent) {
        this.consent = consent;
    }

    /**
     * What goes beside a page.
     *
     * @param answered whether the reader has answered the notice
     */
    record Beside(List<Map.Entry<String, String>> headers, boolean answered) {}

    /** For one request; null where nothing is to differ from what everybody gets. Never asks the records. */
    @Nullable
    Beside read(Request request) {
        var terms = consent.atHand();
        if (terms == null || !terms.asks()) return null;
        var choice = consent.standingAtHand(request.cookie(Cookie.CHOICE));
        var once = once(request, terms);
        if (choice.isEmpty() && once.isEmpty()) return null;
        Set<Purpose> agreed = choice.map(Choice::agreed).orElse(Set.of());
        return new Beside(headers(terms.policy(agreed, once)), choice.isPresent());
    }

    private static List<Map.Entry<String, String>> headers(String policy) {
        return List.of(
                Map.entry("content-security-policy", policy),
                Map.entry("cache-control", "private, no-store"),
                Map.entry("vary", "Cookie"));
    }

    /** A link on somebody else's page must not be a yes: the browser itself has to say that one of our pages asked. */
    private static Optional<Service> once(Request request, Terms terms) {
        boolean ours =
                request.header("Sec-Fetch-Site").filter("same-origin"::equals).isPresent();
        if (!ours) return Optional.empty();
        return request.query(SHOW)
                .flatMap(wanted -> terms.services().stream()
                        .filter(service -> service.form() == Service.Form.FRAME)
                        .filter(service -> service.slug().text().equals(wanted))
                        .findFirst());
    }
}
