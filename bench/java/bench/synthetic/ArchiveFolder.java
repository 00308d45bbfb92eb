package bench.synthetic;

import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress;
import broadsheet.people.People;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Whereabouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * A data folder that holds the archive in the ordinary tables, as if every story had been written, published and some of them
 * corrected at the desk, only a hundred times quicker. A folder that was made once is used again.
 */
public final class ArchiveFolder {
    /** Counts up when the same seed gives other stories, or the tables have changed. */
    private static final int EDITION = 1;

    private static final String FILE = "broadsheet.db";
    private static final int STORIES_COMPARED = 25;

    private ArchiveFolder() {}

    /**
     * The folder with this archive, made if it is not there yet.
     *
     * @param keep where made folders are kept, one for each size
     * @param progress is told how many more stories have been written
     */
    public static Path of(SyntheticArchive archive, Path keep, IntConsumer progress)
            throws IOException, SQLException, InterruptedException {
        var folder = keep.resolve("archive-%d-%d".formatted(EDITION, archive.size()));
        if (Files.exists(folder.resolve(FILE))) return folder;
        var unfinished = keep.resolve("unfinished");
        clear(unfinished);
        Files.createDirectories(unfinished);
        make(archive, unfinished, progress);
        Files.move(unfinished, folder);
        return folder;
    }

    private static void make(SyntheticArchive archive, Path folder, IntConsumer progress)
            throws SQLException, InterruptedException {
        try (var database = open(folder)) {
            database.run(transaction -> {
                new Publications().save(transaction, archive.publication());
                for (var section : archive.sections()) new Publications().save(transaction, section);
                for (var topic : archive.topics()) new Publications().save(transaction, topic);
                for (var person : archive.staff()) new People().save(transaction, person);
            });
        }
        try (var press = ArchivePress.into(folder.resolve(FILE))) {
            press.print(archive, progress);
        }
        try (var database = open(folder)) {
            compare(archive, database);
        }
    }

    private static Database open(Path folder) {
        return Database.open(DatabaseAddress.parse(null, folder), InstantSource.system());
    }

    /** Reads some stories back through the house's own doors: the rows are as good as those of the desk. */
    private static void compare(SyntheticArchive archive, Database database) {
        var stories = new Stories();
        int step = Math.max(1, archive.size() / STORIES_COMPARED);
        database.read(sql -> {
            IntStream.iterate(0, number -> number < archive.size(), number -> number + step)
                    .mapToObj(archive::story)
                    .forEach(made -> {
                        var expected = made.correction() == null ? made.content() : made.mended();
                        var author = "author:" + made.content().people().getFirst();
                        if (!listed(sql, author, made.id())) {
                            throw new IllegalStateException("%s is not in its author's list.".formatted(made.path()));
                        }
                        if (!(stories.at(sql, made.section(), made.slug()) instanceof Whereabouts.Here(var story))
                                || !story.content().equals(expected)
                                || !made.published().equals(story.published())
                                || story.notes().isEmpty() != (made.correction() == null)) {
                            throw new IllegalStateException("%s is not as it was made.".formatted(made.path()));
                        }
                    });
            return true;
        });
    }

    private static boolean listed(Handle sql, String list, String id) {
        return sql.createQuery("select count(*) from listed where list = ? and story = ?")
                        .bind(0, list)
                        .bind(1, id)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
