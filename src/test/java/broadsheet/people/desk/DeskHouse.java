package broadsheet.people.desk;

import broadsheet.html.Templates;
import broadsheet.http.AccessLog;
import broadsheet.http.Assets;
import broadsheet.http.ErrorPages;
import broadsheet.http.Finished;
import broadsheet.http.Prompt;
import broadsheet.http.Refused;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.http.Server;
import broadsheet.http.ServerSettings;
import broadsheet.http.Workers;
import broadsheet.people.Permission;
import broadsheet.people.Role;
import broadsheet.people.desk.design.DesignDesk;
import broadsheet.people.desk.look.AppearanceDesk;
import broadsheet.people.desk.part.Icon;
import broadsheet.text.Language;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk's own screens over real HTTP, with Mira, the publisher, on duty. */
public final class DeskHouse implements AutoCloseable {
    public static final OnDuty MIRA = new OnDuty("Mira Castellan", Role.PUBLISHER);

    static final List<Entry> ENTRIES = List.of(
            new Entry("home", "/desk/", Icon.HOME, Permission.OWN_ACCOUNT),
            new Entry("stories", "/desk/stories", Icon.STORIES, Permission.WRITE),
            new Entry("comments", "/desk/comments", Icon.COMMENTS, Permission.MODERATE),
            new Entry("people", "/desk/people", Icon.PEOPLE, Permission.PEOPLE),
            new Entry("appearance", AppearanceDesk.ADDRESS, Icon.APPEARANCE, Permission.SETTINGS),
            new Entry("design", DesignDesk.ADDRESS, Icon.NOTE, Permission.OWN_ACCOUNT));

    /** Screens of a test's own. */
    public interface Screens {
        void open(Routes routes, DeskFrame frame, Assets assets);
    }

    private final Workers workers = new Workers(4, 64);
    private final Server server;
    private final URI address;

    private DeskHouse(Language language, Screens more) {
        var assets = new Assets(DeskFrame.with(List.of("broadsheet/front/reader.css", "broadsheet/front/icon.svg")));
        var plate = new DeskFrame.Nameplate("The Lennford Courier", language, null);
        var frame = new DeskFrame(new Templates(), assets, () -> plate, ENTRIES);
        var routes = new Routes();
        var design = new DesignDesk(frame);
        routes.get(DesignDesk.ADDRESS, request -> design.show(request, MIRA));
        routes.get(
                "/assets/{file}",
                request -> assets.byAddress(request.path())
                        .map(Reply::of)
                        .orElseThrow(() -> new Refused(404, "There is no such asset.")));
        more.open(routes, frame, assets);
        address = URI.create("http://127.0.0.1:" + freePort());
        server = new Server(
                ServerSettings.listening("127.0.0.1", address.getPort(), address),
                routes,
                Prompt.NONE,
                workers,
                new PlainPages(),
                AccessLog.none(),
                InstantSource.system());
        server.start();
    }

    public static DeskHouse open() {
        return new DeskHouse(Language.ENGLISH, (routes, frame, assets) -> {});
    }

    /** With screens of a test's own. */
    public static DeskHouse open(Language language, Screens more) {
        return new DeskHouse(language, more);
    }

    public URI at(String path) {
        return address.resolve(path);
    }

    @Override
    public void close() {
        server.close();
        workers.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    private static final class PlainPages implements ErrorPages {
        @Override
        public Finished page(int status, Request request, String sentence) {
            var body = sentence.getBytes(StandardCharsets.UTF_8);
            return Finished.of(status, "text/plain; charset=utf-8", body, Map.of());
        }

        @Override
        public Optional<Refused> refusal(Throwable fault) {
            return Optional.empty();
        }
    }
}
