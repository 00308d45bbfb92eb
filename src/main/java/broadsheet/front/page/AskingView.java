package broadsheet.front.page;

import broadsheet.consent.Purpose;
import broadsheet.consent.Service;
import broadsheet.consent.Terms;
import broadsheet.consent.Trace;
import broadsheet.consent.Wording;
import broadsheet.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The notice, and what the script needs to know of the services, as inert text: {@code notice.jte}.
 *
 * @param lang of the words, where the page is in another language
 * @param answered whether the page is for readers who have answered: then the notice itself is left out
 */
public record AskingView(
        Terms terms,
        Wording words,
        @Nullable String lang,
        @Nullable String dir,
        boolean answered) {

    /** Null where there is nothing to ask. */
    public static @Nullable AskingView of(Terms terms, Language page, boolean answered) {
        if (!terms.asks()) return null;
        var words = terms.in(page);
        boolean same = words.language().bare().equals(page.bare());
        return new AskingView(
                terms,
                words,
                same ? null : words.language().tag(),
                same ? null : words.language().direction().attribute(),
                answered);
    }

    public List<Service> services() {
        return terms.services().stream()
                .filter(service -> service.purpose().isOptional())
                .toList();
    }

    /** Whether all that is asked is settled for those whose browsers send Global Privacy Control. */
    public boolean marketingAlone() {
        return terms.purposes().stream().allMatch(Purpose.MARKETING::equals);
    }

    /** As the reader's cookie has it. */
    public String letter(Service service) {
        return String.valueOf(service.purpose().letter());
    }

    /** What of its things in the browser's stores is ours to take away. */
    public String stored(Service service) {
        return service.traces().stream()
                .filter(trace ->
                        trace.place() == Trace.Place.LOCAL_STORAGE || trace.place() == Trace.Place.SESSION_STORAGE)
                .map(Trace::name)
                .collect(Collectors.joining(" "));
    }

    public String form(Service service) {
        return service.form().name().toLowerCase(java.util.Locale.ROOT);
    }
}
