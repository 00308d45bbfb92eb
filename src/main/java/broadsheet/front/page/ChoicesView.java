package broadsheet.front.page;

import broadsheet.consent.Choice;
import broadsheet.consent.Purpose;
import broadsheet.consent.Service;
import broadsheet.consent.Terms;
import broadsheet.consent.Wording;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader chooses: {@code choices.jte}.
 *
 * @param choice what they chose before; null if nothing
 * @param signal whether their browser says Global Privacy Control
 */
public record ChoicesView(
        Head head,
        Frame frame,
        Terms terms,
        Wording words,
        @Nullable Choice choice,
        boolean signal) implements Headed {

    public boolean ticked(Purpose purpose) {
        return choice != null && choice.agreed().contains(purpose) && !silenced(purpose);
    }

    /** Whether the browser has said no already. */
    public boolean silenced(Purpose purpose) {
        return signal && purpose == Purpose.MARKETING;
    }

    public String services(Purpose purpose) {
        return terms.services(purpose).stream().map(ChoicesView::told).collect(Collectors.joining("; "));
    }

    private static String told(Service service) {
        return "%s (%s, %s)".formatted(service.name(), service.provider(), service.country());
    }
}
