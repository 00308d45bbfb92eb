package broadsheet;

import broadsheet.db.Database;
import broadsheet.db.DatabaseAddress;
import broadsheet.discussion.Discussion;
import broadsheet.front.Front;
import broadsheet.front.FrontSettings;
import broadsheet.html.Templates;
import broadsheet.http.Assets;
import broadsheet.media.PictureFiles;
import broadsheet.story.Newsdesk;
import broadsheet.story.Stories;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;

/** The sample newsroom opened inside a benchmark's own process; stands in the roof's package because the roof is private. */
public final class Opened implements AutoCloseable {
    private final Broadsheet broadsheet;
    private final Path data;

    private Opened(Broadsheet broadsheet, Path data) {
        this.broadsheet = broadsheet;
        this.data = data;
    }

    /** Opens the folder, filled with the sample if it is empty; nobody can read yet. */
    public static Opened sample(Path data, int port) {
        var records = DatabaseAddress.parse(System.getenv("BROADSHEET_DATABASE"), data);
        var here = Config.here(data, records, port);
        // As behind a proxy, so that one machine can ask in the name of many.
        var config = new Config(
                here.data(),
                here.database(),
                here.host(),
                here.port(),
                here.baseUrl(),
                here.otherHosts(),
                here.managementPort(),
                1,
                here.certificate(),
                here.pageCacheBytes(),
                here.renderingsASecond(),
                here.mail(),
                here.pictures());
        return new Opened(Broadsheet.openSample(config, InstantSource.system()), data);
    }

    /** Opens the door to readers, as {@code serve} does. */
    public URI start() {
        return broadsheet.start();
    }

    public Database database() {
        return broadsheet.rooms().database();
    }

    public Newsdesk desk() {
        return broadsheet.rooms().desk();
    }

    public Discussion discussion() {
        return broadsheet.rooms().discussion();
    }

    public Stories stories() {
        return broadsheet.rooms().stories();
    }

    /** A second front on the same records, whose pages are made by whoever asks for them. */
    public Front ownFront(URI base) {
        return new Front(
                broadsheet.rooms().records(),
                new PictureFiles(data.resolve("media")),
                new Assets(Front.ASSETS),
                new Templates(),
                new FrontSettings(base, FrontSettings.USUAL_CACHE_BYTES, FrontSettings.MOST_RENDERINGS, false, false),
                InstantSource.system(),
                Runnable::run,
                Runnable::run);
    }

    @Override
    public void close() {
        broadsheet.close();
    }
}
