package broadsheet.related;

import broadsheet.related.likeness.Clipping;
import broadsheet.related.likeness.Likeness;
import broadsheet.story.Kind;
import broadsheet.story.Story;
import broadsheet.story.Teaser;
import broadsheet.text.Word;
import broadsheet.text.Words;
import java.time.Duration;
import java.util.Optional;

/** Finds the words for why one story is suggested after another; the first that fits is told. */
final class Reasoning {
    /** What is further back than this is background, whatever it is about. */
    private static final Duration WHILE_AGO = Duration.ofDays(60);

    /** A name that every twentieth story carries says little. */
    private static final double TELLING = Math.log1p(20);

    private final Likeness likeness;
    private final CourtWords court = new CourtWords();

    Reasoning(Likeness likeness) {
        this.likeness = likeness;
    }

    Reason of(Story story, Clipping own, Teaser other, Clipping its, double score) {
        boolean together = score >= Threads.ENOUGH;
        if (together && court.speakIn(own) && court.speakIn(its)) return new Reason.SameCase();
        boolean explains = other.kind() == Kind.EXPLAINER || other.kind() == Kind.ANALYSIS;
        if (explains) return new Reason.Background();
        if (together && !isLongBefore(its, own)) return new Reason.SameStory();
        var topic = story.content().topics().stream().filter(its::isAbout).findFirst();
        if (topic.isPresent()) return new Reason.SharedTopic(topic.get());
        var name = sharedName(own, other, its);
        if (name.isPresent()) return new Reason.SharedName(name.get());
        return isLongBefore(its, own) ? new Reason.Background() : new Reason.SameMatter();
    }

    private static boolean isLongBefore(Clipping one, Clipping other) {
        return one.published().isBefore(other.published().minus(WHILE_AGO));
    }

    /** The rarest of the words in the other's headline and standfirst that both write like a name, with its neighbours. */
    private Optional<String> sharedName(Clipping own, Teaser other, Clipping its) {
        var words = Words.of(other.headline() + " . " + other.standfirst(), other.language());
        var best = "";
        double most = TELLING;
        for (var word : words) {
            boolean named = word.capital() && isName(own, word) && isName(its, word);
            if (!named || likeness.rarity(word.stem()) <= most) continue;
            most = likeness.rarity(word.stem());
            best = word.written();
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static boolean isName(Clipping clipping, Word word) {
        return clipping.names(word.stem());
    }
}
