package broadsheet.related;

import broadsheet.related.likeness.Clipping;
import broadsheet.related.likeness.Clippings;
import broadsheet.related.likeness.Kin;
import broadsheet.related.likeness.Likeness;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.Teaser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Chooses what to read after a story, out of those that are like it.
 *
 * <p>The ranking alone would give five reports of the same morning. A reader who has read one of them wants the latest of that
 * thread, where it came from, and what else there is to know. So copies are shown once; of the thread itself at most
 * {@value #OF_ONE_THREAD} stand among the first {@value #FIRST}, as long as anything else is worth reading; and each further one
 * counts less the more it repeats one that was chosen before (maximal marginal relevance, Carbonell and Goldstein 1998).
 */
final class Chooser {
    /** More than a page shows, so that the desk can ban some and a withdrawn one leaves no gap. */
    static final int MOST = 12;

    static final int FIRST = 4;
    static final int OF_ONE_THREAD = 2;

    private static final int CANDIDATES = 60;

    /** Two stories without relation share this much by chance. */
    private static final double SENSIBLE = 0.04;

    /** An agency's report that was taken twice, a story that was published under two addresses. */
    private static final double COPY = 0.75;

    private static final double REPETITION = 0.5;

    /** A story in another language helps fewer of those who read this one. */
    private static final double FOREIGN = 0.6;

    private final Clippings clippings;
    private final Likeness likeness;
    private final Stories stories;
    private final Reasoning reasoning;

    Chooser(Clippings clippings, Likeness likeness, Stories stories) {
        this.clippings = clippings;
        this.likeness = likeness;
        this.stories = stories;
        this.reasoning = new Reasoning(likeness);
    }

    record Candidate(String story, double score, double worth) {}

    /**
     * What is worth reading after a story, before the records are asked.
     *
     * @param own what is kept of the story itself
     * @param known what is kept of those that are like it
     */
    record Shortlist(Clipping own, List<Candidate> chosen, Map<String, Clipping> known) {}

    /** The list for a published story; nothing if it is not kept. */
    List<Suggestion> choose(Handle sql, Story story) {
        return shortlist(story.id()).map(list -> suggestions(sql, story, list)).orElse(List.of());
    }

    Optional<Shortlist> shortlist(String story) {
        return clippings.find(story).map(own -> {
            var ranked = likeness.ranked(story, CANDIDATES);
            var known = new HashMap<String, Clipping>();
            for (var kin : ranked) likeness.clipping(kin.story()).ifPresent(found -> known.put(kin.story(), found));
            return new Shortlist(own, diverse(story, sensible(own, ranked, known)), known);
        });
    }

    private List<Suggestion> suggestions(Handle sql, Story story, Shortlist list) {
        var chosen = list.chosen();
        var known = list.known();
        var teasers = new HashMap<String, Teaser>();
        for (var teaser :
                stories.teasers(sql, chosen.stream().map(Candidate::story).toList())) teasers.put(teaser.id(), teaser);
        return chosen.stream()
                .<Suggestion>mapMulti((candidate, suggested) -> {
                    var teaser = teasers.get(candidate.story());
                    var its = known.get(candidate.story());
                    if (teaser == null || its == null) return;
                    var reason = reasoning.of(story, list.own(), teaser, its, candidate.score());
                    suggested.accept(new Suggestion(candidate.story(), reason, candidate.score()));
                })
                .toList();
    }

    private static List<Candidate> sensible(Clipping own, List<Kin> ranked, Map<String, Clipping> known) {
        return ranked.stream()
                .filter(kin -> kin.score() >= SENSIBLE && known.containsKey(kin.story()))
                .map(kin -> {
                    var its = known.get(kin.story());
                    boolean foreign = its == null || !its.language().equals(own.language());
                    return new Candidate(kin.story(), kin.score(), kin.score() * (foreign ? FOREIGN : 1));
                })
                .sorted(Comparator.comparingDouble(Candidate::worth).reversed())
                .toList();
    }

    private List<Candidate> diverse(String story, List<Candidate> candidates) {
        var left = new ArrayList<Candidate>();
        for (var each : candidates) if (!likeness.shares(COPY, story, each.story())) left.add(each);
        var chosen = new ArrayList<Candidate>();
        var repetition = new HashMap<String, Double>();
        while (!left.isEmpty() && chosen.size() < MOST) {
            var next = next(left, chosen, repetition);
            left.remove(next);
            chosen.add(next);
            var copies = new HashSet<String>();
            for (var other : left) {
                if (likeness.shares(COPY, next.story(), other.story())) copies.add(other.story());
                repetition.merge(other.story(), likeness.closeness(next.story(), other.story()), Math::max);
            }
            left.removeIf(other -> copies.contains(other.story()));
        }
        return chosen;
    }

    private static Candidate next(List<Candidate> left, List<Candidate> chosen, Map<String, Double> repetition) {
        long ofTheThread = chosen.stream().filter(Chooser::isOfTheThread).count();
        boolean enough = ofTheThread >= OF_ONE_THREAD && chosen.size() < FIRST;
        var others = enough ? left.stream().filter(one -> !isOfTheThread(one)).toList() : left;
        return Collections.max(
                others.isEmpty() ? left : others,
                Comparator.comparingDouble(
                        one -> one.worth() * (1 - REPETITION * repetition.getOrDefault(one.story(), 0.0))));
    }

    private static boolean isOfTheThread(Candidate candidate) {
        return candidate.score() >= Threads.ENOUGH;
    }
}
