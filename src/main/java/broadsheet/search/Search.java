package broadsheet.search;

import broadsheet.db.Change;
import broadsheet.db.Database;
import broadsheet.people.People;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.TopicDesk;
import broadsheet.text.Slug;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions about everything published. Its index is made from the records and follows the change log; it is never the
 * only copy of anything, and makes itself anew when it is damaged.
 */
public final class Search implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Search.class);

    private static final int AT_ONCE = 4;
    private static final int WAITING = 4;

    /** What was published before a question is in its answer; nothing takes as long as this to be put in. */
    private static final Duration FOR_NEWS = Duration.ofMillis(500);

    /** A question that takes longer gets what has been found by then. */
    private static final long LONGEST_MILLIS = 1_000;

    private static final String IN_ORDER = "The search is being put in order; please try again in a moment.";

    private final Database database;
    private final Stories stories;
    private final Publications publications;
    private final InstantSource clock;
    private final Librarian librarian;
    private final Turns turns = new Turns(AT_ONCE, WAITING);

    /** @param folder for the indexes */
    public Search(
            Path folder,
            Database database,
            Stories stories,
            Publications publications,
            People people,
            InstantSource clock) {
        this.database = database;
        this.stories = stories;
        this.publications = publications;
        this.clock = clock;
        var stacks = new Stacks(database, new Shelf.Public(stories), publications, people);
        this.librarian = new Librarian(new Shelves(folder), stacks, database.changes());
    }

    /** Questions cannot be answered just now; the sentence says why, and that it passes. */
    public static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** Begins to keep the index, if no question has come before; returns at once. */
    public void start() {
        librarian.start();
    }

    /** To be told promptly of changes: then a question that comes after a write was acknowledged finds what was written. */
    public void wake(List<Change> changes) {
        librarian.wake(changes);
    }

    /** Reads a question as {@link Question#read}; a topic that was merged into another one stands for that one. */
    public Question.Read read(Function<String, Optional<String>> fields) {
        return Question.read(
                name -> name.equals(Facet.TOPIC.word()) ? fields.apply(name).map(this::topicNow) : fields.apply(name));
    }

    private String topicNow(String topic) {
        if (!Slug.fits(topic)) return topic;
        return database.<Optional<Slug>>read(sql -> TopicDesk.now(sql, new Slug(topic)))
                .map(Slug::text)
                .orElse(topic);
    }

    /**
     * What readers may find. Every story in it was published when the question was asked.
     *
     * @throws Away if it cannot be answered now
     */
    public Answer ask(Question question) {
        librarian.start();
        turns.begin();
        try {
            return inTurn(question);
        } finally {
            turns.end();
        }
    }

    private Answer inTurn(Question question) {
        try {
            var index = librarian.index(FOR_NEWS);
            if (index == null) throw new Away(IN_ORDER);
            return index.reading(searcher -> answer(searcher, question));
        } catch (AlreadyClosedException changed) {
            LOG.info("The index was closed under a question: {}", changed.getMessage());
            throw new Away(IN_ORDER);
        } catch (IOException | IndexOutOfBoundsException damaged) {
            LOG.warn("A question could not be answered from the index: {}", damaged.toString());
            librarian.suspect();
            throw new Away(IN_ORDER);
        }
    }

    private Answer answer(IndexSearcher shared, Question question) throws IOException {
        // The time runs for this question alone, so the searcher is one's own; what it reads is shared.
        var searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setTimeout(new QueryTimeoutImpl(LONGEST_MILLIS));
        var zone = database.<ZoneId>read(sql -> publications.paper(sql).zone());
        var found = new Inquiry(searcher, question, Narrowing.of(question, zone), clock.instant()).found();
        var hits = hits(found.cards());
        int gone = found.cards().size() - hits.size();
        return new Answer(
                found.total() - gone,
                hits,
                found.counts(),
                found.months(),
                found.meant(),
                found.loosely(),
                librarian.isWhole());
    }

    /** The last word on what may be shown have the records. */
    private List<Answer.Hit> hits(List<Card> cards) throws IOException {
        var ids = cards.stream().map(Card::story).toList();
        var listed = database.read(sql -> stories.listed(sql, ids)).stream()
                .collect(Collectors.toMap(one -> one.teaser().id(), Function.identity()));
        var hits = new ArrayList<Answer.Hit>();
        for (var card : cards) {
            var now = listed.get(card.story());
            if (now == null) continue;
            boolean same = now.revision() == card.revision();
            hits.add(new Answer.Hit(
                    now.teaser(),
                    same
                            ? card.headline()
                            : List.of(new Answer.Piece(now.teaser().headline(), false)),
                    same ? card.passage() : List.of()));
        }
        return hits;
    }

    /** Returns when all that was changed so far can be found, however busy the machine is; at the latest then. */
    void settle(Duration atMost) {
        librarian.index(atMost);
    }

    @Override
    public void close() {
        librarian.close();
    }
}
