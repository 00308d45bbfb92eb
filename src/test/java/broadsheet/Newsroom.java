package broadsheet;

import broadsheet.consent.Consent;
import broadsheet.db.Database;
import broadsheet.discussion.Discussion;
import broadsheet.discussion.Moderation;
import broadsheet.embed.CardPictures;
import broadsheet.export.CommentExport;
import broadsheet.http.GuardedClient;
import broadsheet.intake.comment.CommentIntake;
import broadsheet.media.PictureFiles;
import broadsheet.media.Pictures;
import broadsheet.related.quotation.Stenographer;
import broadsheet.search.Question;
import broadsheet.search.Search;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.Whereabouts;
import broadsheet.text.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The named world of the tests: The Lennford Courier, open over real HTTP on a free port, on a real database. */
public final class Newsroom implements AutoCloseable {
    private final Path folder;
    private final Broadsheet broadsheet;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private Newsroom(Path folder, Broadsheet broadsheet) {
        this.folder = folder;
        this.broadsheet = broadsheet;
        this.address = broadsheet.start();
    }

    public static Newsroom open(TestDatabase kind) {
        return open(kind, InstantSource.system());
    }

    public static Newsroom open(TestDatabase kind, InstantSource clock) {
        return open(Config.here(temporary(), kind.fresh(), 0), clock);
    }

    /** With settings of its own; the data folder is gone afterwards. */
    static Newsroom open(Config config, InstantSource clock) {
        var broadsheet = Broadsheet.openSample(config, clock);
        return new Newsroom(config.data(), broadsheet);
    }

    /** The parts behind the pages. */
    Broadsheet broadsheet() {
        return broadsheet;
    }

    public Database database() {
        return broadsheet.rooms().database();
    }

    /** Works out now what follows from changes: what to read next, storylines. */
    public void relate() {
        broadsheet.rooms().clerk().apply(database().changes().after(0, 100_000));
        new Stenographer(database(), broadsheet.rooms().stories(), publications())
                .apply(database().changes().after(0, 100_000));
    }

    public Consent consent() {
        return broadsheet.rooms().consent();
    }

    /** How many finished pages are held. */
    public long pagesHeld() {
        return broadsheet.pagesHeld();
    }

    public Newsdesk desk() {
        return broadsheet.rooms().desk();
    }

    public Discussion discussion() {
        return broadsheet.rooms().discussion();
    }

    public Moderation moderation() {
        return new Moderation(broadsheet.rooms().discussion().comments());
    }

    Caretaker caretaker() {
        return broadsheet.caretaker();
    }

    public CommentIntake commentIntake() {
        return broadsheet.rooms().commentIntake();
    }

    public CommentExport commentExport() {
        return broadsheet.rooms().commentExport();
    }

    /** Whoever hangs the pictures on the cards of embeds, with a client of the test's. */
    public CardPictures cardPictures(GuardedClient client) {
        return new CardPictures(
                database(),
                broadsheet.rooms().stories(),
                consent(),
                new Pictures(),
                new PictureFiles(folder.resolve("media")),
                client,
                InstantSource.system());
    }

    public Search search() {
        return broadsheet.rooms().search();
    }

    /** Returns when everything published can be found; on a machine that is busy that takes longer than a question waits. */
    public void searchable() {
        boolean whole = false;
        while (!whole) {
            try {
                whole = search().ask(Question.of("flood")).whole();
            } catch (Search.Away beingMade) {
                Thread.onSpinWait();
            }
        }
    }

    public Stories stories() {
        return broadsheet.rooms().stories();
    }

    public Publications publications() {
        return broadsheet.rooms().publications();
    }

    public URI address() {
        return address;
    }

    /** What a reader gets; redirects are not followed. */
    public HttpResponse<String> get(String path) {
        try {
            var request = HttpRequest.newBuilder(address.resolve(path)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    /** A page as a browser would read it. */
    public Document page(String path) {
        return Jsoup.parse(get(path).body(), address.resolve(path).toString());
    }

    /** A story of the sample by its path; it must be published. */
    public Story story(String path) {
        var parts = path.substring(1).split("/");
        var found = broadsheet
                .rooms()
                .database()
                .read(sql -> broadsheet.rooms().stories().at(sql, new Slug(parts[0]), new Slug(parts[1])));
        if (found instanceof Whereabouts.Here(var story)) return story;
        throw new AssertionError("No published story at " + path + ": " + found);
    }

    @Override
    public void close() {
        broadsheet.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("broadsheet-newsroom");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
