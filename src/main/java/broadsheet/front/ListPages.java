package broadsheet.front;

import broadsheet.front.page.AboutView;
import broadsheet.front.page.IndexView;
import broadsheet.front.page.Link;
import broadsheet.front.page.ListView;
import broadsheet.front.page.Pager;
import broadsheet.front.page.TeaserView;
import broadsheet.html.Markup;
import broadsheet.story.Teaser;
import broadsheet.story.Topic;
import broadsheet.story.TopicDesk;
import broadsheet.story.document.ShownPicture;
import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the pages that are lists of stories: sections, topics, authors; and the page of the newsroom's people. */
final class ListPages {
    /** The key of the list of everybody and everything with a name. */
    static final String PEOPLE = "people";

    /** A page that can be read to its end. */
    static final int STORIES = 20;

    /** A section's own front: its lead and two beside it, ... */
    private static final int TOP = 3;

    /** ... once there is enough to stand below them. */
    private static final int WORTH_A_TOP = 6;

    private static final int STORYLINES = 10;

    private final Heads heads;
    private final SchemaOrg structured;

    ListPages(Heads heads, SchemaOrg structured) {
        this.heads = heads;
        this.structured = structured;
    }

    /** What differs between the kinds of list. */
    private record Heading(
            String form,
            String above,
            String name,
            String introduction,
            String path,
            Slug section,
            @Nullable ShownPicture portrait,
            @Nullable AboutView about,
            List<Markup> structured) {}

    Outcome section(Galley galley, Place.SectionPage place) {
        var section = galley.furniture().section(place.section());
        if (section == null) return new Outcome.Nothing();
        galley.shows("section:" + section.slug());
        var path = new Place.SectionPage(section.slug(), 1).address();
        var trail = structured.trail(List.of(home(galley), new Link(section.name(), path)));
        var heading = new Heading(
                "section", "", section.name(), section.description(), path, section.slug(), null, null, List.of(trail));
        var stories = galley.stories().inSection(galley.sql(), section.slug(), STORIES + 1, skip(place.page()));
        return list(galley, heading, place.page(), stories);
    }

    Outcome topic(Galley galley, Place.TopicPage place) {
        galley.shows("topic:" + place.topic());
        galley.shows("topic-name:" + place.topic());
        var topic = galley.furniture().topics().get(place.topic());
        if (topic == null) {
            return TopicDesk.now(galley.sql(), place.topic())
                    .<Outcome>map(now -> new Outcome.Elsewhere(new Place.TopicPage(now, place.page()).address()))
                    .orElseGet(Outcome.Nothing::new);
        }
        var path = new Place.TopicPage(topic.slug(), 1).address();
        var trail = structured.trail(List.of(home(galley), new Link(topic.name(), path)));
        var heading = new Heading(
                "topic",
                galley.furniture().words().say("topic"),
                topic.name(),
                topic.background(),
                path,
                topic.slug(),
                galley.picture(topic.picture(), Slot.PORTRAIT),
                place.page() == 1 ? about(galley, topic) : null,
                List.of(trail));
        var stories = galley.stories().onTopic(galley.sql(), topic.slug(), STORIES + 1, skip(place.page()));
        return list(galley, heading, place.page(), stories);
    }

    private static AboutView about(Galley galley, Topic topic) {
        galley.shows("storylines");
        var storylines = galley.storylines().onTopic(galley.sql(), topic.slug(), STORYLINES).stream()
                .map(storyline -> new Link(storyline.name(), storyline.path()))
                .toList();
        var address = topic.wikidataAddress();
        var said = QuotationPages.newest(galley, topic.slug());
        return new AboutView(
                String.join(", ", topic.names()),
                address == null ? null : new Link("Wikidata: " + topic.wikidata(), address),
                storylines,
                said,
                QuotationPages.isMore(said) ? QuotationPages.all(topic.slug()) : null);
    }

    Outcome author(Galley galley, Place.AuthorPage place) {
        galley.shows("author:" + place.person());
        var person = galley.person(place.person());
        if (person == null) return new Outcome.Nothing();
        var view = galley.byline(person);
        var heading = new Heading(
                "author",
                person.job(),
                person.name(),
                person.profile(),
                new Place.AuthorPage(person.slug(), 1).address(),
                person.slug(),
                galley.picture(person.picture(), Slot.PORTRAIT),
                null,
                List.of(structured.profile(view, person.profile())));
        var stories = galley.stories().byPerson(galley.sql(), person.slug(), STORIES + 1, skip(place.page()));
        return list(galley, heading, place.page(), stories);
    }

    private Outcome list(Galley galley, Heading heading, int page, List<Teaser> stories) {
        if (stories.isEmpty() && page > 1) return new Outcome.Nothing();
        var furniture = galley.furniture();
        var paper = furniture.paper();
        var pager = Pager.of(heading.path(), page, stories.size() > STORIES);
        var setter = new TeaserSetter(galley, paper.language());
        var shown = stories.stream().limit(STORIES).toList();
        boolean fronted = heading.form().equals("section") && page == 1 && shown.size() >= WORTH_A_TOP;
        var top = fronted ? top(setter, shown) : List.<TeaserView>of();
        var rest = shown.subList(top.size(), shown.size());
        var name = page == 1
                ? heading.name()
                : heading.name() + ", " + furniture.words().say("page", page);
        var head = heads.page(
                paper,
                name,
                heading.introduction().isEmpty() ? heading.name() : heading.introduction(),
                pager.here(heading.path()),
                heading.structured());
        return Outcome.Sheet.of(
                "list",
                new ListView(
                        (heading.form().equals("topic") ? head.fed(heading.path() + "/feed.xml") : head).between(pager),
                        Frames.around(
                                furniture,
                                paper.language(),
                                heading.form().equals("section") ? heading.section() : null),
                        heading.form(),
                        heading.above(),
                        heading.name(),
                        heading.introduction(),
                        heading.portrait(),
                        heading.about(),
                        top,
                        heading.form().equals("author") ? setter.set(rest, Slot.CARD) : setter.signed(rest, Slot.CARD),
                        pager));
    }

    private static List<TeaserView> top(TeaserSetter setter, List<Teaser> stories) {
        var top = new ArrayList<TeaserView>();
        top.add(setter.signed(stories.getFirst(), Slot.LEAD));
        top.addAll(setter.signed(stories.subList(1, TOP), Slot.SECOND));
        return top;
    }

    Outcome people(Galley galley) {
        var furniture = galley.furniture();
        var paper = furniture.paper();
        galley.shows(PEOPLE);
        galley.fetch(furniture.people().values().stream()
                .mapMulti((broadsheet.people.Person person, java.util.function.Consumer<Slug> found) -> {
                    if (person.picture() != null) found.accept(person.picture());
                })
                .toList());
        var people = furniture.people().keySet().stream()
                .map(galley::person)
                .filter(java.util.Objects::nonNull)
                .map(galley::byline)
                .toList();
        var topics = furniture.topics().values().stream()
                .map(topic -> new Link(topic.name(), new Place.TopicPage(topic.slug(), 1).address()))
                .toList();
        var words = furniture.words();
        var head = heads.page(
                paper,
                words.say("people"),
                words.say("people.about", paper.name()),
                Place.Single.PEOPLE.address(),
                List.of());
        return Outcome.Sheet.of("people", new IndexView(head, Frames.around(furniture), people, topics));
    }

    static Link home(Galley galley) {
        return new Link(galley.furniture().paper().name(), "/");
    }

    static int skip(int page) {
        return (page - 1) * STORIES;
    }
}
