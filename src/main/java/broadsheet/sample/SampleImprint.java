package broadsheet.sample;

import broadsheet.db.Transaction;
import broadsheet.story.imprint.Contacts;
import broadsheet.story.imprint.Contacts.Whom;
import broadsheet.story.imprint.Funder;
import broadsheet.story.imprint.Imprints;
import broadsheet.story.imprint.Menus;
import broadsheet.story.imprint.Ownership;
import broadsheet.story.imprint.Policy;
import broadsheet.story.imprint.Way;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What the Courier tells of itself. */
final class SampleImprint {
    private SampleImprint() {}

    /** @param page of the archive: a paragraph each, one table of those who pay, and lists of the rest */
    static void bring(Transaction transaction, Element page) {
        var imprints = new Imprints();
        var mail = new EnumMap<Whom, String>(Whom.class);
        for (var whom : Whom.values())
            mail.put(whom, page.select("#mail-" + whom.word()).text());
        imprints.save(
                transaction,
                new Contacts(
                        mail,
                        String.join("\n", page.select("#post li").eachText()),
                        List.of(),
                        page.select("#licence").text()));
        imprints.save(
                transaction,
                new Ownership(
                        page.select("#owner").text(),
                        page.select("#form").text(),
                        String.join("\n\n", page.select("#statement p").eachText()),
                        page.select("#funders tr").stream()
                                .map(SampleImprint::funder)
                                .toList(),
                        Map.of(Policy.FEEDBACK, "/corrections")));
        imprints.save(transaction, new Menus(ways(page, "masthead"), ways(page, "foot")));
    }

    private static Funder funder(Element row) {
        var cells = row.select("td").eachText();
        return new Funder(cells.get(0), cells.get(1), cells.get(2));
    }

    private static List<Way> ways(Element page, String menu) {
        return page.select("#" + menu + " a").stream()
                .map(link -> new Way(link.text(), link.attr("href")))
                .toList();
    }
}
