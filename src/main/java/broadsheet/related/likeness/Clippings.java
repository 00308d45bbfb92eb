package broadsheet.related.likeness;

import broadsheet.text.Language;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cuttings of every published story, in a Lucene index: which stories carry a mark, and how many. Made from the database and
 * never the only copy of anything: one that cannot be read is thrown away and made anew. For one thread.
 */
public final class Clippings implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Clippings.class);
    private static final String STORY = "story";
    private static final String PUBLISHED = "published";
    private static final String LANGUAGE = "language";
    private static final String MARK = "mark";
    private static final String PRINT = "print";
    private static final String PLACE = "place";

    /**
     * What a crash may cost to read again from the log. Every commit makes the disk write through, and a save waits for the same
     * disk.
     */
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);

    private final IndexWriter writer;
    private long committedAt = System.nanoTime();
    private boolean uncommitted;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    private Clippings(IndexWriter writer) throws IOException {
        this.writer = writer;
        this.reader = DirectoryReader.open(writer);
        this.searcher = new IndexSearcher(reader);
    }

    /** Opens those in a folder, or begins with none. */
    public static Clippings open(Path folder) {
        try {
            Files.createDirectories(folder);
            try {
                return new Clippings(new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig()));
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | EOFException
                    | NoSuchFileException damaged) {
                LOG.warn("The index of related stories cannot be read ({}); it is made anew", damaged.getMessage());
                return new Clippings(new IndexWriter(
                        emptied(folder), new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE)));
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static FSDirectory emptied(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        for (var file : directory.listAll()) if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) directory.deleteFile(file);
        return directory;
    }

    /** Keeps a story, in place of what was kept of it before. Seen after {@link #refresh}. */
    public void keep(Clipping clipping) {
        var document = new Document();
        document.add(new StringField(STORY, clipping.story(), Store.YES));
        document.add(new BinaryDocValuesField(STORY, new BytesRef(clipping.story())));
        document.add(new StoredField(PUBLISHED, clipping.published().toEpochMilli()));
        document.add(new StoredField(LANGUAGE, clipping.language().tag()));
        document.add(new StoredField(PRINT, clipping.print().toBytes()));
        for (long key : clipping.print().keys()) document.add(new StringField(MARK, bytes(key), Store.NO));
        doing(() -> writer.updateDocument(new Term(STORY, clipping.story()), document));
    }

    /** Drops a story that readers can no longer read. Seen after {@link #refresh}. */
    public void drop(String story) {
        doing(() -> writer.deleteDocuments(new Term(STORY, story)));
    }

    public void dropAll() {
        doing(writer::deleteAll);
    }

    /** Shows what was kept and dropped since. */
    public void refresh() {
        doing(() -> {
            var newer = DirectoryReader.openIfChanged(reader, writer);
            if (newer == null) return 0;
            reader.close();
            reader = newer;
            searcher = new IndexSearcher(newer);
            return 1;
        });
    }

    /** What is in here is the work of every change up to this place in the log. It lasts after a while, or when this is closed. */
    public void reached(long place) {
        writer.setLiveCommitData(Map.of(PLACE, Long.toString(place)).entrySet());
        uncommitted = true;
        if (System.nanoTime() - committedAt >= BETWEEN_COMMITS.toNanos()) commit();
    }

    /** Makes it last at once, as the work of every change up to this place in the log. */
    public void commit(long place) {
        reached(place);
        commit();
    }

    private void commit() {
        if (!uncommitted) return;
        doing(writer::commit);
        uncommitted = false;
        committedAt = System.nanoTime();
    }

    /** The place in the log up to which everything is in here; empty when nobody knows. */
    public Optional<Long> place() {
        var kept = writer.getLiveCommitData();
        if (kept == null) return Optional.empty();
        for (var entry : kept) if (entry.getKey().equals(PLACE)) return Optional.of(Long.valueOf(entry.getValue()));
        return Optional.empty();
    }

    /** How many stories are in here. */
    public int size() {
        return reader.numDocs();
    }

    /** How many stories carry the mark. */
    int frequency(long key) {
        return doing(() -> reader.docFreq(new Term(MARK, bytes(key))));
    }

    /** What is kept of a story. */
    public Optional<Clipping> find(String story) {
        return doing(() -> {
            var hits = searcher.search(new TermQuery(new Term(STORY, story)), 1).scoreDocs;
            return hits.length == 0
                    ? Optional.empty()
                    : Optional.of(clipping(searcher.storedFields().document(hits[0].doc)));
        });
    }

    /** Every story, in no order. */
    public List<String> all() {
        return search(MatchAllDocsQuery.INSTANCE, Math.max(1, size()));
    }

    /** The stories that carry most of the marks, by weight; all of them if the archive has no more than asked for. */
    List<String> carrying(Map<Long, Float> marks, int most) {
        if (size() <= most) return all();
        var query = new BooleanQuery.Builder();
        marks.forEach((key, weight) -> query.add(
                new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(MARK, bytes(key)))), weight),
                Occur.SHOULD));
        return search(query.build(), most);
    }

    /** The stories that carry at least one of the marks. */
    Set<String> carryingAny(Collection<Long> marks) {
        if (marks.isEmpty()) return Set.of();
        var any = new TermInSetQuery(MARK, marks.stream().map(Clippings::bytes).toList());
        return Set.copyOf(search(any, Math.max(1, size())));
    }

    private List<String> search(Query query, int most) {
        return doing(() -> {
            var found = new ArrayList<String>();
            for (var hit : searcher.search(query, most).scoreDocs) found.add(story(hit.doc));
            return found;
        });
    }

    private String story(int document) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        var stories = leaf.reader().getBinaryDocValues(STORY);
        stories.advanceExact(document - leaf.docBase);
        return stories.binaryValue().utf8ToString();
    }

    private static Clipping clipping(Document document) {
        var print = document.getBinaryValue(PRINT);
        return new Clipping(
                document.get(STORY),
                Instant.ofEpochMilli(document.getField(PUBLISHED).numericValue().longValue()),
                new Language(document.get(LANGUAGE)),
                Fingerprint.of(ByteBuffer.wrap(print.bytes, print.offset, print.length)));
    }

    private static BytesRef bytes(long key) {
        var bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(key, bytes, 0);
        return new BytesRef(bytes);
    }

    @FunctionalInterface
    private interface OnDisk<T> {
        T work() throws IOException;
    }

    private static <T> T doing(OnDisk<T> work) {
        try {
            return work.work();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    @Override
    public void close() {
        commit();
        doing(() -> {
            reader.close();
            writer.rollback();
            writer.getDirectory().close();
            return 0;
        });
    }
}
