package broadsheet.front.page;

import broadsheet.consent.Service;
import broadsheet.consent.Terms;
import broadsheet.consent.Trace;
import broadsheet.consent.Wording;
import java.util.List;

/**
 * What is stored of readers, made from what is declared: {@code privacy.jte}.
 *
 * @param words of the house, in the language of the page
 * @param wording of the newsroom, in the same
 * @param days that an answer stands
 * @param others the same page in other languages
 * @param accounts whether readers can open some
 */
public record PrivacyView(
        Head head,
        Frame frame,
        Words words,
        Terms terms,
        Wording wording,
        long days,
        List<Link> others,
        boolean accounts)
        implements Headed {

    public String place(Service service, Trace trace) {
        return wording.tell("place." + trace.place(), service.provider());
    }

    public String time(long of) {
        return of == 0 ? wording.tell("session") : wording.tell("days", of);
    }

    /** What the paper says of itself, in the newsroom's words: four sentences, the last about accounts where there are some. */
    public String sentence(int number) {
        return switch (number) {
            case 1 -> wording.tell(terms.asks() ? "page.intro.asked" : "page.intro");
            case 2 -> wording.tell("page.server");
            case 3 -> wording.tell("page.search");
            default -> accounts ? wording.tell("page.accounts") : terms.asks() ? "" : wording.tell("page.offer");
        };
    }
}
