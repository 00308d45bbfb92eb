package broadsheet.sample;

import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress;
import broadsheet.media.Pictures;
import broadsheet.people.People;
import broadsheet.related.Clerk;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;

/** Makes what the sample newsroom brings along, when Broadsheet is built: run by Maven with the folder to fill. */
public final class Printworks {
    private Printworks() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        PictureRoom.draw(folder.resolve("pictures"));
        prepare(folder);
    }

    /** Lists of what to read next, and storylines, so that the first reader of the demo finds them. */
    private static void relate(Database database, Path shelf) {
        try (var clerk = new Clerk(database, shelf, new Stories())) {
            database.changes().follow(Clerk.NAME, clerk);
            while (database.changes().place(Clerk.NAME) < database.changes().end())
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** A database that is filled and closed; closing leaves one file without its write-ahead log. */
    private static void prepare(Path folder) throws IOException {
        var file = folder.resolve(PreparedSample.DATABASE);
        Files.deleteIfExists(file);
        var opening = Instant.now();
        var shelf = Files.createTempDirectory("broadsheet-related");
        try (var database = Database.open(new DatabaseAddress.SqliteFile(file), InstantSource.system())) {
            var desk = new Newsdesk(new Stories());
            new SampleNewsroom(new People(), new Pictures(), new Publications(), desk).open(database, opening);
            relate(database, shelf);
        }
        try (var files = Files.walk(shelf)) {
            for (var each : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
        Files.writeString(
                folder.resolve(PreparedSample.OPENED),
                opening.atZone(SampleNewsroom.ZONE).toLocalDate().toString());
    }
}
