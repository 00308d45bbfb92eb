package broadsheet;

import broadsheet.audience.Audience;
import broadsheet.consent.Consent;
import broadsheet.db.DataFolder;
import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress.SqliteFile;
import broadsheet.db.Settings;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Referee;
import broadsheet.export.CommentExport;
import broadsheet.front.Front;
import broadsheet.front.Records;
import broadsheet.intake.PageIntake;
import broadsheet.intake.comment.CommentIntake;
import broadsheet.media.Library;
import broadsheet.media.PictureFiles;
import broadsheet.media.Pictures;
import broadsheet.media.Stacks;
import broadsheet.people.People;
import broadsheet.people.account.Registry;
import broadsheet.people.desk.look.Themes;
import broadsheet.related.Clerk;
import broadsheet.sample.PreparedSample;
import broadsheet.sample.SampleNewsroom;
import broadsheet.search.Search;
import broadsheet.search.StaffSearch;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every room of one newsroom, built by plain constructors from the ground up; nobody outside can read or write yet. */
final class Rooms implements AutoCloseable {
    private static final String RELATED = "related";
    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

    /** The folder of the search indexes, in the data folder. */
    static final String SEARCH = "search";

    /** The folder of the indexes of what is not published, in the data folder. */
    static final String STAFF_SEARCH = "search-desk";

    private final InstantSource clock;
    private final DataFolder folder;
    private final Database database;
    private final People people = new People();
    private final Pictures pictures = new Pictures();
    private final Stacks stacks;
    private final Publications publications = new Publications();
    private final Stories stories = new Stories();
    private final Newsdesk desk = new Newsdesk(stories);
    private final Consent consent;
    private final Discussion discussion;
    private final Referee referee;
    private final Clerk clerk;
    private final Search search;
    private final StaffSearch staffSearch;
    private final Themes themes;
    private final Audience audience;

    private final Set<String> given;

    private Rooms(InstantSource clock, DataFolder folder, Stacks stacks, Database database, Set<String> given) {
        this.given = given;
        this.clock = clock;
        this.folder = folder;
        this.database = database;
        this.stacks = stacks;
        this.themes = new Themes(folder.path().resolve("themes"), Front.KITS, new Settings(), clock);
        this.consent = new Consent(database, clock);
        this.referee = Referee.ofTheHouse();
        this.discussion = new Discussion(database, stories, people, clock, referee);
        this.audience = new Audience(database, stories, publications, clock);
        this.clerk = new Clerk(database, folder.path().resolve(RELATED), stories);
        this.search = new Search(folder.path().resolve(SEARCH), database, stories, publications, people, clock);
        this.staffSearch =
                new StaffSearch(folder.path().resolve(STAFF_SEARCH), database, stories, publications, people, clock);
    }

    /** Takes the data folder and opens the database. */
    static Rooms open(Config config, InstantSource clock) {
        var folder = DataFolder.open(config.data());
        return open(config, clock, folder, name -> null);
    }

    private static Rooms open(Config config, InstantSource clock, DataFolder folder, PictureFiles.Reserve reserve) {
        var stacks = Stacks.open(config.pictures(), folder.path(), reserve, clock);
        try {
            return new Rooms(clock, folder, stacks, Database.open(config.database(), clock), config.given());
        } catch (RuntimeException trouble) {
            stacks.close();
            folder.close();
            throw trouble;
        }
    }

    /**
     * As {@link #open}, with The Lennford Courier in a folder that has no paper yet; one that has is left as it is.
     *
     * @throws Failed if it cannot be written there
     */
    static Rooms openSample(Config config, InstantSource clock) {
        var folder = DataFolder.open(config.data());
        try {
            boolean prepared = config.database() instanceof SqliteFile(var file) && PreparedSample.copyTo(file);
            var rooms = open(config, clock, folder, PreparedSample::picture);
            try {
                rooms.fill(prepared);
                return rooms;
            } catch (RuntimeException | IOException trouble) {
                rooms.close();
                throw trouble;
            }
        } catch (IOException unwritable) {
            folder.close();
            throw new Failed("The sample newsroom could not be written to %s: %s"
                    .formatted(folder.path(), unwritable.getMessage()));
        } catch (RuntimeException trouble) {
            folder.close();
            throw trouble;
        }
    }

    private void fill(boolean prepared) throws IOException {
        var now = clock.instant();
        if (prepared) PreparedSample.turnTo(database, now, SampleNewsroom.ZONE);
        else if (!database.<Boolean>read(publications::exists)) {
            new SampleNewsroom(people, pictures, publications, desk).open(database, now);
        }
    }

    /** Writes every picture into the media folder that is not there yet; what cannot be written is logged. */
    void bringPictures() {
        try {
            for (var picture : database.read(pictures::all)) stacks.files().bring(picture);
        } catch (IOException | RuntimeException trouble) {
            LOG.warn("Not all sample pictures are in the media folder: {}", trouble.getMessage());
        }
    }

    /** Headlines that were written before lists could be searched without regard to case. */
    void foldOlderHeadlines() {
        int folded;
        do folded = database.write(stories::foldOlderHeadlines);
        while (folded > 0);
    }

    /** Which of the paper's own settings the program was started with. */
    Set<String> given() {
        return given;
    }

    /** The data folder. */
    Path folder() {
        return folder.path();
    }

    Database database() {
        return database;
    }

    People people() {
        return people;
    }

    Publications publications() {
        return publications;
    }

    Stories stories() {
        return stories;
    }

    Newsdesk desk() {
        return desk;
    }

    Pictures pictures() {
        return pictures;
    }

    PictureFiles pictureFiles() {
        return stacks.files();
    }

    Library library() {
        return new Library(stacks.files(), stacks.originals());
    }

    Consent consent() {
        return consent;
    }

    Discussion discussion() {
        return discussion;
    }

    Referee referee() {
        return referee;
    }

    Clerk clerk() {
        return clerk;
    }

    Search search() {
        return search;
    }

    StaffSearch staffSearch() {
        return staffSearch;
    }

    Themes themes() {
        return themes;
    }

    Audience audience() {
        return audience;
    }

    /** All that is kept about accounts. */
    Registry registry() {
        return Registry.in(database, clock, people);
    }

    /** All that pages are made of. */
    Records records() {
        return new Records(
                database, publications, stories, people, pictures, search, discussion, themes::worn, consent);
    }

    CommentIntake commentIntake() {
        return new CommentIntake(database, stories, people, discussion);
    }

    CommentExport commentExport() {
        return new CommentExport(database, discussion, stories);
    }

    PageIntake intake() {
        return new PageIntake(people, publications, stories, desk);
    }

    @Override
    public void close() {
        audience.close();
        search.close();
        staffSearch.close();
        database.close();
        clerk.close();
        stacks.close();
        folder.close();
    }
}
