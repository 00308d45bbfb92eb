package broadsheet.front;

import broadsheet.front.page.Link;
import broadsheet.front.page.SearchView;
import broadsheet.story.Teaser;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A modest search, until there is a room for it: the words of a question are looked for in headlines, kickers and
 * standfirsts of the newest stories, and in names. Accents and capitals do not matter.
 */
final class SearchPages {
    /** As far as it looks: what one question may cost, some ten milliseconds. */
    static final int REACH = 1_000;

    static final int LONGEST_QUESTION = 100;
    private static final int MOST = 40;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Heads heads;

    SearchPages(Heads heads) {
        this.heads = heads;
    }

    Outcome search(Galley galley, String typed) {
        var query = typed.strip();
        if (query.length() > LONGEST_QUESTION) query = query.substring(0, LONGEST_QUESTION);
        var words = words(query);
        var furniture = galley.furniture();
        var setter = new TeaserSetter(galley, furniture.paper().language());
        var found = words.isEmpty()
                ? List.<Teaser>of()
                : galley.stories().latest(galley.sql(), REACH, 0).stream()
                        .filter(story -> holds(
                                story.headline() + " " + story.kicker() + " " + story.standfirst() + " "
                                        + galley.names(story.bylines()),
                                words))
                        .limit(MOST)
                        .toList();
        var view = new SearchView(
                heads.hidden(furniture.paper(), furniture.words().say("search")),
                Frames.asked(furniture, query),
                query,
                words.isEmpty() ? List.of() : places(furniture, words),
                setter.signed(found, Slot.CARD),
                REACH);
        return new Outcome.Sheet(200, "search", view, false);
    }

    private static List<Link> places(Furniture furniture, List<String> words) {
        var places = new ArrayList<Link>();
        furniture.sections().values().forEach(section -> {
            if (holds(section.name(), words)) places.add(new Link(section.name(), "/" + section.slug() + "/"));
        });
        furniture.topics().values().forEach(topic -> {
            if (holds(topic.name(), words)) places.add(new Link(topic.name(), "/topics/" + topic.slug()));
        });
        furniture.people().values().forEach(person -> {
            if (holds(person.name(), words)) places.add(new Link(person.name(), "/authors/" + person.slug()));
        });
        return places;
    }

    private static boolean holds(String text, List<String> words) {
        var plain = " " + plain(text);
        return words.stream().allMatch(word -> plain.contains(" " + word));
    }

    private static List<String> words(String query) {
        return Arrays.stream(plain(query).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Small letters without accents, one space between words. */
    private static String plain(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NO_WORD.matcher(bare).replaceAll(" ").toLowerCase(Locale.ROOT).strip();
    }
}
