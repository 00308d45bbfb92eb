package broadsheet.desk.redress;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Tabs;
import broadsheet.text.Messages;
import java.util.List;

/**
 * What waits for an answer: {@code redress.jte}.
 *
 * @param cards notices, or appeals
 * @param reasons of the house, each with its word
 * @param unnamed taken out as against the law, without saying which
 * @param done what was answered lately
 * @param script that adds the keys
 */
public record RedressView(
        DeskPage page,
        PageHead head,
        Messages words,
        Tabs tabs,
        List<Card> cards,
        List<Way> reasons,
        List<Unnamed> unnamed,
        List<Done> done,
        EmptyState nothing,
        String script) {

    /**
     * One that waits.
     *
     * @param heading who asks
     * @param about what was decided before, or what is special; may be empty
     * @param label of their words
     * @param blocked why this person cannot decide; empty if they can
     * @param field label of the field for reasons
     * @param typed what was typed into it
     * @param error what was wrong with that; empty for nothing
     * @param reasons whether the rules of the house are offered
     */
    public record Card(
            String id,
            String action,
            String heading,
            Badge due,
            String moment,
            String machine,
            String where,
            String address,
            Badge standing,
            String said,
            String about,
            String label,
            String words,
            String blocked,
            String field,
            String typed,
            String error,
            List<Way> ways,
            boolean reasons) {}

    /**
     * A way to answer.
     *
     * @param key that does it; empty for none
     * @param free whether it needs no reasons
     */
    public record Way(String word, String label, String key, boolean free, String tone) {}

    public record Unnamed(String decision, String moment, String said) {}

    public record Done(String moment, String who, String words) {}
}
