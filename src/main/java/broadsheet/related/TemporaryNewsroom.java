package broadsheet.related;

import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress.SqliteFile;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.Stories;
import broadsheet.text.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A newsroom that is set up for one question and gone after it. Stories come in as an editor would bring them. */
final class TemporaryNewsroom implements AutoCloseable {
    private static final Slug SECTION = new Slug("corpus");
    /** Written in one go, so that the disk is waited for once. */
    private static final int TOGETHER = 200;

    private final Path folder;
    private final Database database;
    private final Newsdesk desk = new Newsdesk(new Stories());
    private int count;

    TemporaryNewsroom() throws IOException {
        folder = Files.createTempDirectory("broadsheet-evaluate");
        database = Database.open(new SqliteFile(folder.resolve("broadsheet.db")), InstantSource.system());
        database.run(tx -> new Publications().save(tx, new Section(SECTION, "Corpus", "", 1)));
    }

    Database database() {
        return database;
    }

    Path folder() {
        return folder;
    }

    /** Publishes them under their own dates, in the order given; the answer has them by the number they got here. */
    Map<String, CorpusLine> publish(List<CorpusLine> lines) {
        var published = new LinkedHashMap<String, CorpusLine>();
        int before = count;
        count += lines.size();
        for (int from = 0; from < lines.size(); from += TOGETHER) {
            var part = lines.subList(from, Math.min(lines.size(), from + TOGETHER));
            int first = from;
            List<String> ids = database.write(tx -> {
                var written = new ArrayList<String>();
                for (var line : part) {
                    var slug = new Slug("story-" + (before + first + written.size()));
                    var story = desk.draft(tx, SECTION, slug, line.content(), null, null, "corpus", line.published());
                    desk.publish(tx, story.id(), line.published());
                    written.add(story.id());
                }
                return written;
            });
            for (int i = 0; i < part.size(); i++) published.put(ids.get(i), part.get(i));
        }
        return published;
    }

    @Override
    public void close() {
        database.close();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
