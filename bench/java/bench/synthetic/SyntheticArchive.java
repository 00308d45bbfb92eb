package bench.synthetic;

import broadsheet.people.Person;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Publication;
import broadsheet.story.Section;
import broadsheet.story.Topic;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Stories by number. Each is made afresh of the seed and its number alone, so any thread may make any of them. */
public final class SyntheticArchive {
    /** The one that every figure in docs/performance.md was measured with. */
    public static final long SEED = 20_261_001;

    private static final Instant FIRST = Instant.parse("2014-10-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2026-10-01T00:00:00Z");

    /** Of a hundred stories, so many belong to a thread. */
    private static final int IN_THREADS = 70;

    /** On average a thread has so many stories; how far back the oldest of them may lie. */
    private static final int THREAD = 6;

    private static final int REACH = 4_000;
    private static final int ONE_IN_SO_MANY_CORRECTED = 100;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final int stories;
    private final Vocabulary vocabulary;
    private final Names names;
    private final Paper paper;

    /** @param stories how many, spread over twelve years */
    public SyntheticArchive(long seed, int stories) {
        this.seed = seed;
        this.stories = stories;
        vocabulary = new Vocabulary(seed);
        names = new Names(seed + 1);
        paper = new Paper(seed + 2, names);
    }

    /** The archive of the figures in docs/performance.md. */
    public static SyntheticArchive of(int stories) {
        return new SyntheticArchive(SEED, stories);
    }

    /** How many there are. */
    public int size() {
        return stories;
    }

    public Publication publication() {
        return Paper.PUBLICATION;
    }

    public List<Section> sections() {
        return paper.sections();
    }

    public List<Topic> topics() {
        return paper.topics();
    }

    public List<Person> staff() {
        return paper.staff();
    }

    /** All of them, the oldest first; may be taken in parallel. */
    public Stream<SyntheticStory> stream() {
        return IntStream.range(0, stories).mapToObj(this::story);
    }

    /** The story of this number, from 0. */
    public SyntheticStory story(int number) {
        var random = new SplittableRandom(seed ^ (number + 1L) * MIX);
        int thread = random.nextInt(100) < IN_THREADS ? thread(number, random) : -1;
        long about = thread < 0 ? ~(long) number : thread;
        var matter = Matter.of(new SplittableRandom((seed + 3) ^ about * MIX), paper, vocabulary, names);
        var prose = new Prose(vocabulary, matter, random);
        var headline = prose.headline();
        var published = published(number, random);
        return new SyntheticStory(
                number,
                id(published, random),
                matter.section(),
                slug(headline, number),
                content(headline, matter, prose, random),
                published,
                thread,
                random.nextInt(ONE_IN_SO_MANY_CORRECTED) == 0 ? prose.sentence() : null);
    }

    /** The number keeps two stories with one headline apart, so it must not be what is cut off. */
    private static Slug slug(String headline, int number) {
        var words = headline.substring(0, Math.min(headline.length(), Slug.LONGEST - 16));
        return Slug.of(words + " " + number, "story-" + number);
    }

    /** Most stories carry on what was in the paper lately. */
    private static int thread(int number, SplittableRandom random) {
        return Math.max(0, number - Names.skewed(random, REACH)) / THREAD;
    }

    private Instant published(int number, SplittableRandom random) {
        double share = (number + random.nextDouble()) / stories;
        return FIRST.plusMillis((long) (Duration.between(FIRST, LAST).toMillis() * share));
    }

    /** By RFC 9562: the moment, then chance. */
    private static String id(Instant moment, SplittableRandom random) {
        long high = moment.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12);
        long low = random.nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    private Content content(String headline, Matter matter, Prose prose, SplittableRandom random) {
        var bylines = new ArrayList<Byline>();
        bylines.add(new Byline.Staff(paper.author(random)));
        if (random.nextInt(8) == 0) bylines.add(new Byline.Staff(paper.author(random)));
        return new Content(
                random.nextInt(3) == 0 ? matter.place() : "",
                headline,
                prose.sentence(),
                matter.place(),
                matter.section().text().equals("opinion") ? Kind.OPINION : Kind.NEWS,
                Language.ENGLISH,
                bylines.stream().distinct().toList(),
                matter.topics(),
                null,
                prose.body());
    }
}
