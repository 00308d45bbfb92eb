package broadsheet.front;

import broadsheet.feed.Feeds;
import broadsheet.related.Episode;
import broadsheet.related.Storylines;
import broadsheet.story.Teaser;
import broadsheet.story.TopicDesk;
import java.util.Comparator;
import java.util.List;

/** Makes the feeds: of the paper, of a topic, of a storyline. */
final class FeedPages {
    private static final String RSS = "application/rss+xml; charset=utf-8";

    private final Feeds feeds;

    FeedPages(Feeds feeds) {
        this.feeds = feeds;
    }

    Outcome paper(Galley galley) {
        galley.shows("stories");
        var paper = galley.furniture().paper();
        var about = paper.line().isEmpty() ? paper.name() : paper.line();
        var latest = galley.stories().latest(galley.sql(), Feeds.ENTRIES, 0);
        return feed(galley, new Feeds.Channel(paper.name(), "/", about, Place.Single.FEED.address()), latest);
    }

    Outcome topic(Galley galley, Place.TopicFeed place) {
        var topic = galley.furniture().topics().get(place.topic());
        galley.shows("topic:" + place.topic());
        if (topic == null) {
            return TopicDesk.now(galley.sql(), place.topic())
                    .<Outcome>map(now -> new Outcome.Elsewhere(new Place.TopicFeed(now).address()))
                    .orElseGet(Outcome.Nothing::new);
        }
        var page = new Place.TopicPage(topic.slug(), 1).address();
        var stories = galley.stories().onTopic(galley.sql(), topic.slug(), Feeds.ENTRIES, 0);
        var about = topic.background().isEmpty() ? topic.name() : topic.background();
        return feed(galley, channel(galley, topic.name(), page, about, place), stories);
    }

    /** A storyline as it goes on: its newest story first. */
    Outcome storyline(Galley galley, Place.StorylineFeed place) {
        galley.shows("storylines");
        var found = galley.storylines().at(galley.sql(), place.storyline());
        if (found.isEmpty()) return new Outcome.Nothing();
        var storyline = found.get();
        galley.shows(Storylines.KEY + storyline.id());
        if (!storyline.slug().equals(place.storyline()))
            return new Outcome.Elsewhere(new Place.StorylineFeed(storyline.slug()).address());
        var stories = galley.storylines().episodes(galley.sql(), storyline.id()).stream()
                .map(Episode::teaser)
                .sorted(Comparator.comparing(Teaser::published).reversed())
                .limit(Feeds.ENTRIES)
                .toList();
        if (stories.size() < 2) return new Outcome.Nothing();
        var about = galley.furniture().words().say("storyline.about", storyline.name());
        return feed(galley, channel(galley, storyline.name(), storyline.path(), about, place), stories);
    }

    private static Feeds.Channel channel(Galley galley, String name, String page, String about, Place place) {
        return new Feeds.Channel(name + " – " + galley.furniture().paper().name(), page, about, place.address());
    }

    private Outcome feed(Galley galley, Feeds.Channel channel, List<Teaser> latest) {
        var furniture = galley.furniture();
        var entries = latest.stream()
                .flatMap(teaser -> galley.stories().live(galley.sql(), teaser.id()).stream())
                .map(story -> {
                    galley.shows("story:" + story.id());
                    return new Feeds.Entry(
                            story,
                            galley.names(story.content().bylines()),
                            furniture.sectionName(story.section()),
                            new BodySetter(galley).set(story));
                })
                .toList();
        return new Outcome.Bytes(RSS, feeds.rss(channel, furniture.paper().language(), entries));
    }
}
