package broadsheet.front;

import broadsheet.front.page.Link;
import broadsheet.front.page.Pager;
import broadsheet.front.page.QuotationsView;
import broadsheet.front.page.SaidView;
import broadsheet.related.quotation.Quotation;
import broadsheet.story.Topic;
import broadsheet.story.TopicDesk;
import broadsheet.text.Slug;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Makes the pages with all that somebody said, newest first, and year by year. Only what a person marked or an editor agreed to. */
final class QuotationPages {
    private static final int QUOTATIONS = 30;

    /** On the topic's own page; the rest is a step away. */
    private static final int BEGINNING = 3;

    private final Heads heads;
    private final SchemaOrg structured;

    QuotationPages(Heads heads, SchemaOrg structured) {
        this.heads = heads;
        this.structured = structured;
    }

    /** The newest of what they said. */
    static List<SaidView> newest(Galley galley, Slug topic) {
        return views(galley, galley.quoted().onTopic(galley.sql(), topic, BEGINNING, 0));
    }

    /** Leads to the rest from the topic's own page. */
    static String all(Slug topic) {
        return new Place.QuotationsPage(topic, 0, 1).address();
    }

    static boolean isMore(List<SaidView> newest) {
        return newest.size() == BEGINNING;
    }

    private static List<SaidView> views(Galley galley, List<Quotation> some) {
        var setter = new TeaserSetter(galley, galley.furniture().paper().language());
        return some.stream()
                .map(one -> new SaidView(one.words(), setter.inBrief(one.story())))
                .toList();
    }

    Outcome page(Galley galley, Place.QuotationsPage place) {
        galley.shows("topic:" + place.topic());
        galley.shows("topic-name:" + place.topic());
        var topic = galley.furniture().topics().get(place.topic());
        if (topic == null) {
            return TopicDesk.now(galley.sql(), place.topic())
                    .<Outcome>map(now ->
                            new Outcome.Elsewhere(new Place.QuotationsPage(now, place.year(), place.page()).address()))
                    .orElseGet(Outcome.Nothing::new);
        }
        var zone = galley.furniture().paper().zone();
        int skip = (place.page() - 1) * QUOTATIONS;
        var found = place.year() == 0
                ? galley.quoted().onTopic(galley.sql(), topic.slug(), QUOTATIONS + 1, skip)
                : galley.quoted()
                        .onTopic(galley.sql(), topic.slug(), Year.of(place.year()), zone, QUOTATIONS + 1, skip);
        if (found.isEmpty()) return new Outcome.Nothing();
        return Outcome.Sheet.of("quotations", view(galley, topic, place, found));
    }

    private QuotationsView view(Galley galley, Topic topic, Place.QuotationsPage place, List<Quotation> found) {
        var furniture = galley.furniture();
        var words = furniture.words();
        var path = new Place.QuotationsPage(topic.slug(), place.year(), 1).address();
        var pager = Pager.of(path, place.page(), found.size() > QUOTATIONS);
        var home = new Link(topic.name(), new Place.TopicPage(topic.slug(), 1).address());
        var name = words.say("quotations.of", topic.name());
        var title = place.year() == 0 ? name : name + ", " + place.year();
        var trail = structured.trail(List.of(ListPages.home(galley), home, new Link(name, path)));
        var head = heads.page(furniture.paper(), title, title, pager.here(path), List.of(trail));
        var years = galley.quoted()
                .years(galley.sql(), topic.slug(), furniture.paper().zone());
        return new QuotationsView(
                head.between(pager),
                Frames.around(furniture),
                home,
                name,
                years.size() < 2 ? List.of() : years(topic.slug(), words.say("quotations.all"), years, place.year()),
                views(galley, found.stream().limit(QUOTATIONS).toList()),
                pager);
    }

    private static List<QuotationsView.Span> years(Slug topic, String all, SortedMap<Year, Integer> years, int chosen) {
        var spans = new ArrayList<QuotationsView.Span>();
        int sum = years.values().stream().mapToInt(Integer::intValue).sum();
        spans.add(new QuotationsView.Span(all, sum, all(topic), chosen == 0));
        years.forEach((year, count) -> spans.add(new QuotationsView.Span(
                year.toString(),
                count,
                new Place.QuotationsPage(topic, year.getValue(), 1).address(),
                year.getValue() == chosen)));
        return List.copyOf(spans);
    }
}
