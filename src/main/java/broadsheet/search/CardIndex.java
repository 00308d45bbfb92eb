package broadsheet.search;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * One index on the disk: a card for every story that readers can find. Written by one thread, read by many. What is kept or
 * dropped is found after {@link #refresh}, and lasts after {@link #commit}, which notes how much of the change log is in it.
 */
final class CardIndex implements AutoCloseable {
    private static final String VERSION = "version";
    private static final String PLACE = "place";
    private static final String MARK = "mark";
    private static final String WHOLE = "whole";

    /** Written out as one piece. Larger ones make fewer pieces to merge, but what lies in the heap so long makes it grow for good. */
    private static final double MEGABYTES_BEFORE_WRITING = 16;

    private final Path folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> kept = new HashMap<>();

    private CardIndex(Path folder, IndexWriter writer) throws IOException {
        this.folder = folder;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
        var committed = writer.getLiveCommitData();
        if (committed != null) for (var entry : committed) kept.put(entry.getKey(), entry.getValue());
    }

    /** An index that cannot be used any more and must be made anew; says why. */
    static final class Useless extends Exception {
        private static final long serialVersionUID = 1L;

        Useless(String why) {
            super(why);
        }
    }

    /** Opens the index in a folder, or an empty one where there is none. */
    static CardIndex open(Path folder) throws IOException, Useless {
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        try {
            boolean exists = DirectoryReader.indexExists(directory);
            var index = opened(folder, directory);
            if (!exists || index.isOurs()) return index;
            index.close();
            throw new Useless("it was made by another version");
        } catch (IndexFormatTooOldException | IndexFormatTooNewException other) {
            directory.close();
            throw new Useless("it was made by another version");
        } catch (CorruptIndexException | EOFException | NoSuchFileException | RuntimeException damaged) {
            // What is damaged can look like anything, a number out of bounds for instance.
            directory.close();
            throw new Useless("it is damaged: " + damaged.getMessage());
        } catch (IOException trouble) {
            directory.close();
            throw trouble;
        }
    }

    private static CardIndex opened(Path folder, FSDirectory directory) throws IOException {
        var settings = new IndexWriterConfig(Fields.analyser())
                .setRAMBufferSizeMB(MEGABYTES_BEFORE_WRITING)
                .setMergedSegmentWarmer(LeafValues::prepare)
                .setCommitOnClose(false);
        var writer = new IndexWriter(directory, settings);
        try {
            return new CardIndex(folder, writer);
        } catch (IOException | RuntimeException trouble) {
            // Otherwise its lock would stay, and nobody could ever clear the folder away.
            IOUtils.closeWhileHandlingException(writer::rollback);
            throw trouble;
        }
    }

    private boolean isOurs() {
        return isOurs(kept);
    }

    /** Whether what was noted with a commit says that this version made it. */
    static boolean isOurs(Map<String, String> noted) {
        return Fields.VERSION.equals(noted.get(VERSION));
    }

    /** Whether what was noted with a commit says that no story was missing. */
    static boolean isWhole(Map<String, String> noted) {
        return Boolean.parseBoolean(noted.get(WHOLE));
    }

    Path folder() {
        return folder;
    }

    /** Puts a story in, in place of what was kept of it before. */
    void keep(Entry entry) throws IOException {
        writer.updateDocument(new Term(Fields.STORY, entry.story()), Fields.document(entry));
    }

    void drop(String story) throws IOException {
        writer.deleteDocuments(new Term(Fields.STORY, story));
    }

    /** Lets everything done so far be found. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /**
     * Makes it last.
     *
     * @param place in the change log up to which everything is in here
     * @param whole whether it holds every story there is
     */
    void commit(Place place, boolean whole) throws IOException {
        kept.put(VERSION, Fields.VERSION);
        kept.put(PLACE, Long.toString(place.change()));
        kept.put(MARK, place.mark());
        kept.put(WHOLE, Boolean.toString(whole));
        writer.setLiveCommitData(kept.entrySet());
        writer.commit();
    }

    /** The place in the change log up to which the last commit has everything. */
    Place place() {
        return new Place(Long.parseLong(kept.getOrDefault(PLACE, "0")), kept.getOrDefault(MARK, ""));
    }

    /** Whether the last commit held every story there was. */
    boolean isWhole() {
        return isWhole(kept);
    }

    /** Whether the files are still where they were put. */
    boolean isThere() throws IOException {
        return writer.isOpen() && Files.isDirectory(folder) && DirectoryReader.indexExists(writer.getDirectory());
    }

    /** Reads every byte and compares it with its checksum. */
    void check() throws IOException {
        reading(searcher -> {
            for (var leaf : searcher.getIndexReader().leaves()) leaf.reader().checkIntegrity();
            return true;
        });
    }

    /** Something that is asked of the index as it is at one moment. */
    @FunctionalInterface
    interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    <T> T reading(Reading<T> work) throws IOException {
        var searcher = searchers.acquire();
        try {
            return work.of(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** The stories that have this value in this field. */
    Set<String> having(String field, String value) throws IOException {
        return reading(searcher -> {
            var stories = new HashSet<String>();
            int most = Math.max(1, searcher.getIndexReader().maxDoc());
            for (var hit : searcher.search(new TermQuery(new Term(field, value)), most).scoreDocs) {
                Document card = searcher.storedFields().document(hit.doc, Set.of(Fields.STORY));
                stories.add(card.get(Fields.STORY));
            }
            return stories;
        });
    }

    /** Leaves what was not committed; it comes again from the change log. */
    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer::rollback, writer.getDirectory());
    }
}
