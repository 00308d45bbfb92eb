package broadsheet.search;

import broadsheet.db.Change;
import broadsheet.db.Database;
import broadsheet.people.People;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.Unseen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the staff's questions about stories that readers do not see: drafts, scheduled and withdrawn ones, and published ones
 * with changes that are not out yet. Its index lies apart from the readers'; what is published is found by {@link Search}.
 */
public final class StaffSearch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StaffSearch.class);
    private static final Duration FOR_NEWS = Duration.ofMillis(500);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 4;
    private static final long LONGEST_MILLIS = 1_000;
    private static final String IN_ORDER = "The search is being put in order; please try again in a moment.";

    private final Database database;
    private final Publications publications;
    private final InstantSource clock;
    private final Unseen unseen;
    private final Librarian librarian;
    private final Turns turns = new Turns(AT_ONCE, WAITING);

    /** @param folder for its indexes; another than the readers' */
    public StaffSearch(
            Path folder,
            Database database,
            Stories stories,
            Publications publications,
            People people,
            InstantSource clock) {
        this.database = database;
        this.publications = publications;
        this.clock = clock;
        this.unseen = new Unseen(stories);
        var stacks = new Stacks(database, new Shelf.Staff(unseen), publications, people);
        this.librarian = new Librarian(new Shelves(folder), stacks, database.changes());
    }

    /**
     * A story.
     *
     * @param story as it is being worked on
     * @param headline in pieces, the words asked for marked
     * @param passage the place of the text that has most of them; may be empty
     */
    public record Find(Story story, List<Answer.Piece> headline, List<Answer.Piece> passage) {
        public Find {
            headline = List.copyOf(headline);
            passage = List.copyOf(passage);
        }
    }

    /**
     * What was found.
     *
     * @param total how many there are; {@code finds} are those of the page asked for
     * @param counts for each facet its commonest values, as in {@link Answer}; of people none where only one's own may be seen
     * @param whole false while the index is made anew and stories are missing
     */
    public record Finds(int total, List<Find> finds, Map<Facet, List<Answer.Count>> counts, boolean whole) {
        public Finds {
            finds = List.copyOf(finds);
            counts = Map.copyOf(counts);
        }
    }

    /** Begins to keep the index; returns at once. */
    public void start() {
        librarian.start();
    }

    /** To be told promptly of changes, as {@link Search#wake}. */
    public void wake(List<Change> changes) {
        librarian.wake(changes);
    }

    /**
     * Finds stories within a scope. Which they are, and whose, the records say at this moment.
     *
     * @throws Search.Away if it cannot be answered now
     */
    public Finds ask(Question question, Scope scope) {
        librarian.start();
        var asked = switch (scope) {
            case Scope.All _ -> question;
            case Scope.Own(var person) ->
                question.with(Facet.PERSON, person.text()).at(question.page());
        };
        turns.begin();
        try {
            return inTurn(asked, scope);
        } finally {
            turns.end();
        }
    }

    private Finds inTurn(Question asked, Scope scope) {
        try {
            var index = librarian.index(FOR_NEWS);
            if (index == null) throw new Search.Away(IN_ORDER);
            return index.reading(searcher -> found(searcher, asked, scope));
        } catch (AlreadyClosedException changed) {
            throw new Search.Away(IN_ORDER);
        } catch (IOException | IndexOutOfBoundsException damaged) {
            LOG.warn("A question of the desk could not be answered from the index: {}", damaged.toString());
            librarian.suspect();
            throw new Search.Away(IN_ORDER);
        }
    }

    private Finds found(IndexSearcher shared, Question question, Scope scope) throws IOException {
        var searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setTimeout(new QueryTimeoutImpl(LONGEST_MILLIS));
        var zone = database.<ZoneId>read(sql -> publications.paper(sql).zone());
        var found = new Inquiry(searcher, question, Narrowing.of(question, zone), clock.instant()).found();
        var finds = new ArrayList<Find>();
        for (var card : found.cards()) {
            var story = database.read(
                    sql -> unseen.find(sql, card.story()).filter(one -> scope.holds(unseen.owners(sql, one))));
            if (story.isPresent()) finds.add(find(card, story.get()));
        }
        var counts = new EnumMap<Facet, List<Answer.Count>>(Facet.class);
        counts.putAll(found.counts());
        // What others are writing is counted there too: a facet's own filter does not count for it.
        if (scope instanceof Scope.Own) counts.remove(Facet.PERSON);
        return new Finds(found.total() - found.cards().size() + finds.size(), finds, counts, librarian.isWhole());
    }

    private static Find find(Card card, Story story) throws IOException {
        return card.revision() == story.revision()
                ? new Find(story, card.headline(), card.passage())
                : new Find(story, List.of(new Answer.Piece(story.content().headline(), false)), List.of());
    }

    @Override
    public void close() {
        librarian.close();
    }
}
