package broadsheet.front;

import broadsheet.front.page.Link;
import broadsheet.front.page.StorylineView;
import broadsheet.related.Episode;
import broadsheet.related.Storyline;
import broadsheet.related.Storylines;
import java.util.List;

/** Makes the page that tells a storyline from its beginning. */
final class StorylinePages {
    private final Heads heads;
    private final SchemaOrg structured;

    StorylinePages(Heads heads, SchemaOrg structured) {
        this.heads = heads;
        this.structured = structured;
    }

    Outcome page(Galley galley, Place.StorylinePage place) {
        galley.shows("storylines");
        var found = galley.storylines().at(galley.sql(), place.storyline());
        if (found.isEmpty()) return new Outcome.Nothing();
        var storyline = found.get();
        if (!storyline.path().equals(place.address())) return new Outcome.Elsewhere(storyline.path());
        var episodes = galley.storylines().episodes(galley.sql(), storyline.id());
        if (episodes.size() < 2) return new Outcome.Nothing();
        galley.shows(Storylines.KEY + storyline.id());
        return Outcome.Sheet.of("storyline", view(galley, storyline, episodes));
    }

    private StorylineView view(Galley galley, Storyline storyline, List<Episode> episodes) {
        var furniture = galley.furniture();
        var paper = furniture.paper();
        var words = furniture.words();
        var setter = new TeaserSetter(galley, paper.language());
        var first = words.day(episodes.getFirst().teaser().published(), paper.zone());
        var last = words.day(episodes.getLast().teaser().published(), paper.zone());
        var trail = structured.trail(List.of(ListPages.home(galley), new Link(storyline.name(), storyline.path())));
        var teasers = setter.set(episodes.stream().map(Episode::teaser).toList(), Slot.CARD);
        var steps = new java.util.ArrayList<StorylineView.Step>();
        for (int i = 0; i < teasers.size(); i++)
            steps.add(new StorylineView.Step(teasers.get(i), episodes.get(i).news()));
        return new StorylineView(
                heads.prose(heads.page(
                                paper,
                                storyline.name(),
                                words.say("storyline.about", storyline.name()),
                                storyline.path(),
                                List.of(trail)))
                        .fed(new Place.StorylineFeed(storyline.slug()).address()),
                Frames.around(furniture),
                storyline.name(),
                first.equals(last) ? first.words() : first.words() + " – " + last.words(),
                steps);
    }
}
