package broadsheet.related.likeness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much two stories are about the same thing that happened.
 *
 * <p>What two reports of one event share is less its vocabulary (every earthquake has an epicentre, a magnitude and people
 * who ran into the street) than who, where, when and how many. Four steps follow from that.
 *
 * <p><b>Marks.</b> A story is a bag of stems, numbers, numbers with what they count, and four-letter pieces of words, each by
 * the square root of its count times the logarithm of its rarity in this archive. Words that the archive writes with a
 * capital letter inside sentences, numbers, and figures weigh more. The headline counts half again as much as the body. The cosine
 * between two such vectors is the classic measure (Salton), and strong by itself.
 *
 * <p><b>Time.</b> It is multiplied by a factor that falls from 1 for the same day to 0.7 for another year: reports of one event come close
 * together, but a court case goes on, so distance in time never rules out.
 *
 * <p><b>Hubs.</b> A long survey is near to everything. Before choosing a story's neighbours, each likeness is divided by the usual
 * likeness of both to their own nearest (local scaling, Zelnik-Manor and Perona 2004; CSLS, Conneau and others 2018).
 *
 * <p><b>Neighbours.</b> A report of 40 words names few of the things that others on the same event name. So every story
 * borrows the words of its four nearest neighbours, more of those that are nearer and little when none is near (document expansion by its neighbourhood, Tao and others
 * 2006), and stories are compared by what they and their neighbours say. Two reports that share no rare word meet when their
 * neighbours do. This is the largest single gain, and needs nothing but the archive: no model, no other language's vectors.
 *
 * <p>In an archive of more than {@value #INTIMATE} stories only the one that is asked about borrows, and hubs are left as they are:
 * what the neighbours of all others say would have to be looked up for each question. That costs little of what is gained.
 *
 * <p>The figures were chosen in the middle of wide plateaus; {@code docs/performance.md} has what each step gives. For one thread.
 */
public final class Likeness {
    /** How many stories are compared in full; those that share less are no relations of one another. */
    public static final int POOL = 80;
    /** Up to so many stories everybody's neighbours are at hand. */
    private static final int INTIMATE = 4_000;
    /** By how many of its heaviest marks others are looked for; more cost time and find the same. */
    private static final int SOUGHT = 48;

    private static final int NEIGHBOURS = 4;
    /** Over how many the usual likeness is taken. */
    private static final int HUB = 5;
    /** More than the neighbours, for the order changes when hubs are scaled down. */
    private static final int KEPT = 20;

    /** The share of what a story borrows when its neighbours are near; less in proportion when they are far. */
    private static final double BORROWED = 0.5;

    private static final double NEAR = 0.2;
    /** An archive that has grown by this much makes rare marks of other ones. */
    private static final double GROWN = 1.25;

    private static final double FLOOR_IN_TIME = 0.7;
    private static final double DAYS_TO_HALF = 30;
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private static final Comparator<Kin> NEAREST_FIRST =
            Comparator.comparingDouble(Kin::score).reversed().thenComparing(Kin::story);

    private record Weighed(Clipping clipping, Vector vector) {}

    private final Clippings clippings;
    private final Weighing weighing;
    // A weighed story takes 20 kB at most with its fingerprint, a blend of five 30 kB.
    private final Cache<String, Weighed> weighed =
            Caffeine.newBuilder().maximumSize(4_000).build();
    private final Cache<String, Vector> blends =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final Cache<String, List<Kin>> kin =
            Caffeine.newBuilder().maximumSize(20_000).build();

    private int countedAt;

    public Likeness(Clippings clippings) {
        this.clippings = clippings;
        this.countedAt = clippings.size();
        this.weighing = new Weighing(clippings);
    }

    /** The nearest first, at most so many; none if the story is not in the archive. */
    public List<Kin> ranked(String story, int most) {
        var one = weighed(story);
        if (one == null) return List.of();
        var blend = blend(story);
        boolean intimate = intimate();
        return lookalikes(one, Math.max(POOL, most)).stream()
                .map(other -> new Kin(
                        other.clipping().story(),
                        blend.times(intimate ? blend(other.clipping().story()) : other.vector()) * inTime(one, other)))
                .sorted(NEAREST_FIRST)
                .limit(most)
                .toList();
    }

    /** Those whose own words are nearest, before anything is borrowed. */
    public List<Kin> nearest(String story) {
        return kin.get(story, this::findNearest);
    }

    /**
     * Takes notice of a story that was kept, after the clippings were refreshed: others may have it as their nearest now.
     *
     * @return whether the archive has grown so much that all likenesses are new
     */
    public boolean welcome(String story) {
        boolean grown = clippings.size() > GROWN * countedAt;
        if (grown) forgetAll();
        weighed.invalidate(story);
        clippings.find(story).map(Clipping::print).ifPresent(print -> weighed.invalidateAll(weighing.recount(print)));
        blends.invalidateAll();
        kin.invalidate(story);
        var one = weighed(story);
        if (one == null) return grown;
        var others = compared(one, POOL);
        kin.put(story, others.stream().sorted(NEAREST_FIRST).limit(KEPT).toList());
        for (var other : others) {
            kin.asMap().computeIfPresent(other.story(), (_, known) -> joined(known, new Kin(story, other.score())));
        }
        return grown;
    }

    /** What is kept of a story, at hand when it was compared lately. */
    public Optional<Clipping> clipping(String story) {
        return Optional.ofNullable(weighed(story)).map(Weighed::clipping);
    }

    /** Whether two stories have this share of their marks, rare or not, in common, or more; copies do. */
    public boolean shares(double share, String one, String other) {
        var first = weighed(one);
        var second = weighed(other);
        return first != null
                && second != null
                && first.clipping().print().shares(share, second.clipping().print());
    }

    /** How near the words of two stories are, before anything is borrowed, 0 to 1. */
    public double closeness(String one, String other) {
        var first = weighed(one);
        var second = weighed(other);
        return first == null || second == null ? 0 : first.vector().times(second.vector());
    }

    /** How few stories have the word, from 0 for all up. */
    public double rarity(String stem) {
        return Math.log1p(clippings.size() / (1.0 + clippings.frequency(Trait.WORD.key(stem))));
    }

    private boolean intimate() {
        return clippings.size() <= INTIMATE;
    }

    /** Takes notice that a story was dropped. */
    public void farewell(String story) {
        weighed.invalidate(story);
        blends.invalidateAll();
        kin.invalidate(story);
        kin.asMap()
                .values()
                .removeIf(
                        known -> known.stream().anyMatch(other -> other.story().equals(story)));
    }

    /** Takes notice that much was kept or dropped. */
    public void forgetAll() {
        countedAt = clippings.size();
        weighing.recountAll();
        weighed.invalidateAll();
        kin.invalidateAll();
        blends.invalidateAll();
    }

    private static List<Kin> joined(List<Kin> known, Kin newcomer) {
        return Stream.concat(
                        known.stream().filter(other -> !other.story().equals(newcomer.story())), Stream.of(newcomer))
                .sorted(NEAREST_FIRST)
                .limit(KEPT)
                .toList();
    }

    private List<Kin> findNearest(String story) {
        var one = weighed(story);
        if (one == null) return List.of();
        return compared(one, POOL).stream().sorted(NEAREST_FIRST).limit(KEPT).toList();
    }

    private List<Kin> compared(Weighed one, int most) {
        return lookalikes(one, most).stream()
                .map(other ->
                        new Kin(other.clipping().story(), one.vector().times(other.vector()) * inTime(one, other)))
                .toList();
    }

    private List<Weighed> lookalikes(Weighed one, int most) {
        var marks = weighing.telling(one.clipping().print(), SOUGHT);
        // One more, for a story carries all its own marks.
        return clippings.carrying(marks, most + 1).stream()
                .filter(other -> !other.equals(one.clipping().story()))
                .<Weighed>mapMulti((other, found) -> {
                    var clipping = weighed(other);
                    if (clipping != null) found.accept(clipping);
                })
                .toList();
    }

    private @Nullable Weighed weighed(String story) {
        return weighed.get(
                story,
                _ -> clippings
                        .find(story)
                        .map(found -> new Weighed(found, weighing.vector(found.print())))
                        .orElse(null));
    }

    /** What the story and its neighbours say. */
    private Vector blend(String story) {
        return blends.get(story, _ -> blended(story));
    }

    private Vector blended(String story) {
        var own = Objects.requireNonNull(weighed(story)).vector();
        var neighbours = neighbours(story);
        var borrowed = neighbours.stream()
                .<Vector>mapMulti((neighbour, lent) -> {
                    var its = weighed(neighbour.story());
                    double loan = likenessAmongNearest(story, neighbour);
                    if (its != null) lent.accept(its.vector().stretchedBy(loan * loan));
                })
                .reduce(Vector.NONE, Vector::plus)
                .ofLengthOne();
        double nearness = neighbours.stream().mapToDouble(Kin::score).average().orElse(0);
        double share = BORROWED * Math.min(1, nearness / NEAR);
        return own.stretchedBy(1 - share).plus(borrowed.stretchedBy(share)).ofLengthOne();
    }

    /** The four nearest once hubs are scaled down. */
    private List<Kin> neighbours(String story) {
        return nearest(story).stream()
                .filter(other -> other.score() > 0)
                .sorted(Comparator.comparingDouble((Kin other) -> likenessAmongNearest(story, other))
                        .reversed()
                        .thenComparing(Kin::story))
                .limit(NEIGHBOURS)
                .toList();
    }

    private double likenessAmongNearest(String story, Kin other) {
        if (!intimate()) return other.score();
        return other.score() / Math.sqrt(usual(story) * usual(other.story()));
    }

    /** A story's usual likeness to its nearest. */
    private double usual(String story) {
        double mean = nearest(story).stream().limit(NEIGHBOURS).collect(Collectors.averagingDouble(Kin::score));
        return Math.max(mean, Float.MIN_NORMAL);
    }

    private static double inTime(Weighed one, Weighed other) {
        return inTime(one.clipping().published(), other.clipping().published());
    }

    /** From 1 on the same day, over half of the way down after 30 days, to 0.7. */
    static double inTime(Instant one, Instant other) {
        double days = Math.abs(Duration.between(one, other).toSeconds()) / SECONDS_A_DAY;
        return FLOOR_IN_TIME + (1 - FLOOR_IN_TIME) / (1 + days / DAYS_TO_HALF);
    }
}
