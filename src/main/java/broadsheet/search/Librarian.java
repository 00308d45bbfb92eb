package broadsheet.search;

import broadsheet.db.Change;
import broadsheet.db.Changes;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index in step with the records, in one thread.
 *
 * <p>Two things tell of a change. {@link #wake} is called before a write returns, so that what is published can be found at once;
 * but it knows only of writes while this process runs, and in no certain order. The change log knows of all of them; it is read
 * from the place that the index itself has noted, so that after a crash, or when the index comes from somewhere else, nothing is
 * missing. What was told of both ways is done once. Since every story is read anew from the records, the order does not matter.
 *
 * <p>An index that is damaged, gone or of another version is made anew while questions are answered from what is there already.
 */
final class Librarian implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Librarian.class);

    /** How often the log and the folder are looked at when nobody calls. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    /** What comes in quick succession is taken in together, unless somebody asks meanwhile. */
    private static final Duration TOGETHER = Duration.ofMillis(40);

    /** What a crash may cost to read again. */
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);

    /** A few hundred stories are in by then, and the first reader after a first start finds them all. */
    private static final Duration FOR_A_SMALL_ARCHIVE = Duration.ofSeconds(5);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);
    private static final int BATCH = 500;
    private static final int MOST_KNOWN = 10_000;

    private final Shelves shelves;
    private final Stacks stacks;
    private final Changes changes;
    private final Mailbox mailbox = new Mailbox();
    private final Thread thread = Thread.ofPlatform().daemon().name("librarian").unstarted(this::work);
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Map<Long, Boolean> known = new LinkedHashMap<>();
    private Place place = new Place(0, "");
    private Place committed = place;
    private long committedAt;
    private volatile @Nullable CardIndex index;
    private volatile boolean whole;

    Librarian(Shelves shelves, Stacks stacks, Changes changes) {
        this.shelves = shelves;
        this.stacks = stacks;
        this.changes = changes;
    }

    /** Begins, unless it has begun. */
    void start() {
        if (!begun.compareAndSet(false, true)) return;
        mailbox.begin(FOR_A_SMALL_ARCHIVE);
        thread.start();
    }

    /** The index, after everything that {@link #wake} has told can be found in it, or after so long; null if there is none. */
    @Nullable
    CardIndex index(Duration patience) {
        mailbox.awaitSeen(patience);
        return index;
    }

    /** Whether every story is in the index. */
    boolean isWhole() {
        return whole;
    }

    /** Told of changes that were made in this process; returns at once. */
    void wake(List<Change> news) {
        mailbox.leave(
                news.stream().filter(change -> !stacks.keys(change).isEmpty()).toList());
    }

    /** Somebody came across something in the index that cannot be. */
    void suspect() {
        mailbox.alarm();
    }

    private void work() {
        var pause = ROUND;
        while (!mailbox.isClosed()) {
            try {
                open();
                pause = ROUND;
                while (!mailbox.isClosed()) round();
            } catch (IOException | RuntimeException trouble) {
                leave();
                if (mailbox.isClosed()) return;
                LOG.error("The search index cannot be kept just now; trying again in {} s", pause.toSeconds(), trouble);
                mailbox.rest(pause);
                pause = pause.compareTo(LONGEST_PAUSE.dividedBy(2)) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void open() throws IOException {
        try {
            take(CardIndex.open(shelves.inUse()));
        } catch (CardIndex.Useless useless) {
            LOG.warn("The search index is of no use: {}. It is made anew.", useless.getMessage());
            startAnew();
        }
        shelves.sweep();
    }

    private void startAnew() throws IOException {
        leave();
        var fresh = shelves.fresh();
        shelves.use(fresh);
        try {
            take(CardIndex.open(fresh));
        } catch (CardIndex.Useless impossible) {
            throw new IOException(impossible);
        }
        shelves.sweep();
    }

    /** Uses this index from now on; makes it whole if it is not, or if it is of other records than these. */
    private void take(CardIndex taken) throws IOException, CardIndex.Useless {
        place = taken.place();
        known.clear();
        if (taken.isWhole() && !place.isIn(changes)) {
            taken.close();
            throw new CardIndex.Useless("it was made of other records");
        }
        if (taken.isWhole()) followLog(taken);
        whole = taken.isWhole();
        index = taken;
        mailbox.open(whole, FOR_A_SMALL_ARCHIVE);
        if (!whole) fill(taken);
        committed = taken.place();
        committedAt = System.nanoTime();
        Thread.ofPlatform()
                .daemon()
                .name("index-check")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> check(taken));
    }

    private void fill(CardIndex empty) throws IOException {
        long began = System.nanoTime();
        place = stacks.putAll(empty, _ -> {
            if (mailbox.isClosed()) throw new IOException("The newsroom closes before the search index is whole.");
            showNews(empty);
            empty.refresh();
        });
        whole = true;
        mailbox.whole();
        LOG.info("The search index was made in {} ms", (System.nanoTime() - began) / 1_000_000);
    }

    private void check(CardIndex checked) {
        try {
            checked.check();
        } catch (IOException | RuntimeException damaged) {
            if (index != checked) return;
            LOG.warn("The search index does not agree with its checksums: {}", damaged.getMessage());
            suspect();
        }
    }

    private void round() throws IOException {
        var current = index;
        if (current == null) throw new IOException("There is no index.");
        boolean news = showNews(current);
        followLog(current);
        if (mailbox.isAlarmed() || !current.isThere()) {
            LOG.warn("The search index is damaged, or gone from {}. It is made anew.", current.folder());
            startAnew();
        } else if (!shelves.inUse().equals(current.folder())) {
            changeOver(current);
        } else {
            commitIfDue(current);
            if (news) mailbox.gather(TOGETHER);
            mailbox.awaitNews(ROUND);
        }
    }

    /** What was told comes before the log: somebody may be waiting for it. @return whether there was anything */
    private boolean showNews(CardIndex current) throws IOException {
        var post = mailbox.take();
        if (!post.news().isEmpty()) apply(current, post.news());
        mailbox.seen(post);
        for (var change : post.news()) known.put(change.id(), true);
        // The log brings them soon; what it did not after so many is done twice, which does no harm.
        if (known.size() > MOST_KNOWN) known.clear();
        return !post.news().isEmpty();
    }

    private void followLog(CardIndex current) throws IOException {
        for (var batch = changes.after(place.change(), BATCH);
                !batch.isEmpty();
                batch = changes.after(place.change(), BATCH)) {
            apply(
                    current,
                    batch.stream()
                            .filter(change -> known.remove(change.id()) == null)
                            .toList());
            place = Place.at(batch.getLast());
            if (mailbox.isClosed()) return;
        }
    }

    private void apply(CardIndex current, List<Change> news) throws IOException {
        var stories = new LinkedHashSet<String>();
        for (var change : news) {
            for (var key : stacks.keys(change)) {
                int colon = key.indexOf(':');
                var name = key.substring(colon + 1);
                if (key.startsWith("person:")) stories.addAll(current.having(Facet.PERSON.word(), name));
                else if (key.startsWith("topic-name:")) stories.addAll(current.having(Facet.TOPIC.word(), name));
                else stories.add(name);
            }
        }
        if (stories.isEmpty()) return;
        stacks.put(current, stories);
        current.refresh();
    }

    /** Somebody made another index beside this one. */
    private void changeOver(CardIndex current) throws IOException {
        var other = shelves.inUse();
        LOG.info("Another search index was made; changing over to {}", other.getFileName());
        try {
            take(CardIndex.open(other));
            current.close();
        } catch (CardIndex.Useless useless) {
            LOG.warn("The other search index is of no use: {}. It is made anew.", useless.getMessage());
            startAnew();
        }
        shelves.sweep();
    }

    private void commitIfDue(CardIndex current) throws IOException {
        if (place.equals(committed) || System.nanoTime() - committedAt < BETWEEN_COMMITS.toNanos()) return;
        current.commit(place, whole);
        committed = place;
        committedAt = System.nanoTime();
    }

    /** Lets go of the index as it is. */
    private void leave() {
        var left = index;
        index = null;
        whole = false;
        if (left == null) return;
        try {
            left.close();
        } catch (IOException | RuntimeException already) {
            LOG.debug("The index could not be closed: {}", already.getMessage());
        }
    }

    @Override
    public void close() {
        mailbox.close();
        try {
            if (thread.isAlive()) thread.join(TO_FINISH.toMillis());
            var last = index;
            if (last != null && whole && !place.equals(committed)) last.commit(place, true);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException trouble) {
            LOG.warn("What the search index learnt last comes again at the next start: {}", trouble.getMessage());
        }
        leave();
    }
}
