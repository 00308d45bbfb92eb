package broadsheet.sample;

import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress;
import broadsheet.media.Pictures;
import broadsheet.people.People;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** Makes what the sample newsroom brings along, when Broadsheet is built: run by Maven with the folder to fill. */
public final class Printworks {
    private Printworks() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        PictureRoom.draw(folder.resolve("pictures"));
        prepare(folder);
    }

    /** A database that is filled and closed; closing leaves one file without its write-ahead log. */
    private static void prepare(Path folder) throws IOException {
        var file = folder.resolve(PreparedSample.DATABASE);
        Files.deleteIfExists(file);
        var opening = Instant.now();
        try (var database = Database.open(new DatabaseAddress.SqliteFile(file), InstantSource.system())) {
            var desk = new Newsdesk(new Stories());
            new SampleNewsroom(new People(), new Pictures(), new Publications(), desk).open(database, opening);
        }
        Files.writeString(
                folder.resolve(PreparedSample.OPENED),
                opening.atZone(SampleNewsroom.ZONE).toLocalDate().toString());
    }
}
