package broadsheet.front;

import broadsheet.front.page.HistoryView;
import broadsheet.front.page.Link;
import broadsheet.front.page.Words;
import broadsheet.story.Comparison;
import broadsheet.story.Revision;
import broadsheet.story.Step;
import broadsheet.story.Story;
import broadsheet.story.Whereabouts;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Makes the page that says what a story said before: each state that readers could see, since when, and what changed. */
final class HistoryPages {
    private final Heads heads;
    private final StoryPages stories;

    HistoryPages(Heads heads, StoryPages stories) {
        this.heads = heads;
        this.stories = stories;
    }

    /** What was withdrawn is withdrawn here too. */
    Outcome page(Galley galley, Place.HistoryPage place) {
        return switch (galley.stories().at(galley.sql(), place.section(), place.slug())) {
            case Whereabouts.Here(var story) -> Outcome.Sheet.of("history", view(galley, story));
            case Whereabouts.Gone(var story, var withdrawn) ->
                new Outcome.Sheet(410, "message", stories.gone(galley, story, withdrawn), true);
            case Whereabouts.Moved(var path) -> new Outcome.Elsewhere(path + "/" + Place.HISTORY);
            case Whereabouts.Nowhere() -> new Outcome.Nothing();
        };
    }

    private HistoryView view(Galley galley, Story story) {
        galley.shows("story:" + story.id());
        var furniture = galley.furniture();
        var content = story.content();
        var words = Words.in(content.language(), furniture.words());
        return new HistoryView(
                heads.talk(
                        furniture.paper(), content.language(), words.say("history") + ": " + content.headline(), null),
                Frames.around(furniture, content.language(), story.section()),
                words,
                new Link(content.headline(), story.path()),
                told(galley, story, words));
    }

    /** What it said and when it was away, the newest first. */
    private static List<HistoryView.State> told(Galley galley, Story story, Words words) {
        var zone = galley.furniture().paper().zone();
        var all = new ArrayList<>(states(galley, galley.stories().seen(galley.sql(), story.id()), words));
        for (var absence : galley.stories().absences(galley.sql(), story.id())) {
            all.add(new HistoryView.State(
                    "withdrawn",
                    words.say("history.withdrawn"),
                    words.moment(absence.from(), zone),
                    absence.reason(),
                    null));
            if (absence.until() != null)
                all.add(new HistoryView.State(
                        "restored", words.say("history.restored"), words.moment(absence.until(), zone), "", null));
        }
        all.sort(Comparator.comparing((HistoryView.State state) ->
                        OffsetDateTime.parse(state.since().machine()))
                .reversed());
        return all;
    }

    private static List<HistoryView.State> states(Galley galley, List<Revision> seen, Words words) {
        var states = new ArrayList<HistoryView.State>();
        var zone = galley.furniture().paper().zone();
        for (int i = seen.size() - 1; i >= 0; i--) {
            var one = seen.get(i);
            var step = Objects.requireNonNull(one.step());
            states.add(new HistoryView.State(
                    step.word(),
                    words.say(label(step)),
                    words.moment(Objects.requireNonNull(one.liveFrom()), zone),
                    Objects.requireNonNullElse(one.note(), ""),
                    i == 0 ? null : Comparison.between(seen.get(i - 1).content(), one.content())));
        }
        return states;
    }

    private static String label(Step step) {
        return switch (step) {
            case FIRST -> "history.first";
            case SILENT -> "history.silent";
            case UPDATE -> "note.update";
            case CLARIFICATION -> "note.clarification";
            case CORRECTION -> "note.correction";
        };
    }
}
