package bench.synthetic;

import broadsheet.story.Content;
import broadsheet.story.document.DocumentJson;
import broadsheet.text.Slug;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Writes stories into a database that nobody else has open, without safety nets: a half-made archive is thrown away. */
final class ArchivePress implements AutoCloseable {
    private static final int STORIES_A_TRANSACTION = 20_000;
    private static final int STORIES_A_BATCH = 500;

    /** Prepared while others are written. */
    private static final int BATCHES_AHEAD = 8;

    private static final int CACHE_KIBI = 512 * 1024;
    private static final Duration UNTIL_CORRECTED = Duration.ofDays(1);

    private static final String STORY = """
            insert into story (id, section, slug, standing, created_at, first_published_at, changed_at, working, live)
            values (?, ?, ?, 'published', ?, ?, ?, ?, ?)""";
    private static final String REVISION = """
            insert into revision (story, number, kicker, headline, standfirst, dateline, kind, language,
              bylines, topics, body, saved_at, saved_by, live_from, change, note)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'bench', ?, ?, ?)""";
    private static final String PERSON = "insert into revision_person (person, story, revision) values (?, ?, ?)";
    private static final String TOPIC = "insert into revision_topic (topic, story, revision) values (?, ?, ?)";
    private static final String LISTED = "insert into listed (list, published_at, story) values (?, ?, ?)";
    private static final String NOTE = "insert into public_note (story, at, kind, text) values (?, ?, 'correction', ?)";
    private static final String CHANGE = "insert into change (what, subject, at) values (?, ?, ?)";

    /** A story with its texts as they lie in the database; made in any thread. */
    private record Set(SyntheticStory story, String body, String mended) {
        static Set of(SyntheticStory story) {
            var mended = story.correction() == null
                    ? ""
                    : DocumentJson.write(story.mended().body());
            return new Set(story, DocumentJson.write(story.content().body()), mended);
        }
    }

    private final Connection connection;
    private final PreparedStatement story;
    private final PreparedStatement revision;
    private final PreparedStatement person;
    private final PreparedStatement topic;
    private final PreparedStatement listed;
    private final PreparedStatement note;
    private final PreparedStatement change;

    private ArchivePress(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        story = connection.prepareStatement(STORY);
        revision = connection.prepareStatement(REVISION);
        person = connection.prepareStatement(PERSON);
        topic = connection.prepareStatement(TOPIC);
        listed = connection.prepareStatement(LISTED);
        note = connection.prepareStatement(NOTE);
        change = connection.prepareStatement(CHANGE);
    }

    static ArchivePress into(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.OFF);
        config.setSynchronous(SynchronousMode.OFF);
        config.setCacheSize(-CACHE_KIBI);
        return new ArchivePress(config.createConnection("jdbc:sqlite:" + file));
    }

    void print(SyntheticArchive archive, IntConsumer progress) throws SQLException, InterruptedException {
        var setters = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var ahead = IntStream.range(0, (archive.size() + STORIES_A_BATCH - 1) / STORIES_A_BATCH)
                    .mapToObj(batch -> (java.util.concurrent.Callable<List<Set>>) () -> set(archive, batch))
                    .iterator();
            var waiting = new java.util.ArrayDeque<Future<List<Set>>>();
            int written = 0;
            while (ahead.hasNext() || !waiting.isEmpty()) {
                while (ahead.hasNext() && waiting.size() < BATCHES_AHEAD) waiting.add(setters.submit(ahead.next()));
                var batch = waiting.remove().get();
                for (var one : batch) write(one);
                written += batch.size();
                flush();
                if (written % STORIES_A_TRANSACTION == 0) connection.commit();
                progress.accept(batch.size());
            }
            connection.commit();
        } catch (ExecutionException trouble) {
            throw new IllegalStateException(trouble.getCause());
        } finally {
            setters.shutdownNow();
        }
    }

    private static List<Set> set(SyntheticArchive archive, int batch) {
        int from = batch * STORIES_A_BATCH;
        return IntStream.range(from, Math.min(archive.size(), from + STORIES_A_BATCH))
                .mapToObj(archive::story)
                .map(Set::of)
                .toList();
    }

    private void write(Set set) throws SQLException {
        var made = set.story();
        long at = made.published().toEpochMilli();
        boolean corrected = made.correction() != null;
        long changed = at + UNTIL_CORRECTED.toMillis();
        int live = corrected ? 2 : 1;
        add(
                story,
                made.id(),
                made.section().text(),
                made.slug().text(),
                at,
                at,
                corrected ? changed : null,
                live,
                live);
        for (var slug : made.content().people()) add(listed, "author:" + slug, at, made.id());
        for (var slug : made.content().topics()) add(listed, "topic:" + slug, at, made.id());
        revision(made, 1, made.content(), set.body(), at, "first", null);
        add(change, "story.published", subject(made), at);
        if (!corrected) return;
        revision(made, 2, made.mended(), set.mended(), changed, "correction", made.correction());
        add(note, made.id(), changed, made.correction());
        add(change, "story.updated", subject(made) + " corrections", changed);
    }

    private void revision(
            SyntheticStory made, int number, Content content, String body, long at, String step, Object told)
            throws SQLException {
        add(
                revision,
                made.id(),
                number,
                content.kicker(),
                content.headline(),
                content.standfirst(),
                content.dateline(),
                content.kind().word(),
                content.language().tag(),
                content.people().stream()
                        .map(slug -> "{\"person\":\"" + slug + "\"}")
                        .collect(Collectors.joining(",", "[", "]")),
                content.topics().stream().map(Slug::text).collect(Collectors.joining(" ")),
                body,
                at,
                at,
                step,
                told);
        for (var slug : content.people()) add(person, slug.text(), made.id(), number);
        for (var slug : content.topics()) add(topic, slug.text(), made.id(), number);
    }

    /** What a change to the story touches, in the words of docs/contracts.md. */
    private static String subject(SyntheticStory made) {
        var lists = Stream.of("story:" + made.id(), "stories", "section:" + made.section());
        var people = made.content().people().stream().map(slug -> "author:" + slug);
        var topics = made.content().topics().stream().map(slug -> "topic:" + slug);
        return Stream.of(lists, people, topics).flatMap(keys -> keys).collect(Collectors.joining(" "));
    }

    private static void add(PreparedStatement to, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) to.setObject(i + 1, values[i]);
        to.addBatch();
    }

    private void flush() throws SQLException {
        for (var each : List.of(story, revision, person, topic, listed, note, change)) each.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
