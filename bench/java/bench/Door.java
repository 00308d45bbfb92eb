package bench;

import broadsheet.http.AccessLog;
import broadsheet.http.Answer;
import broadsheet.http.Finished;
import broadsheet.http.Lease;
import broadsheet.http.Prompt;
import broadsheet.http.Request;
import broadsheet.http.Routes;
import broadsheet.http.Server;
import broadsheet.http.ServerSettings;
import broadsheet.http.Workers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The http room alone, holding the sample's stories as they lie in the jar: what the door costs without the house behind it. */
final class Door {
    private static final String HTML = "text/html; charset=utf-8";
    private static final Map<String, String> KEPT = Map.of("Cache-Control", "public, max-age=0, must-revalidate");

    private static final Lease LEASE = Lease.open();

    private Door() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        var base = URI.create("http://127.0.0.1:" + port);
        var pages = pages(base);
        var prompt = new Prompt() {
            @Override
            public Answer answer(Request request) {
                var ready = ready(request.path());
                return ready == null ? Answer.NOT_MINE : ready;
            }

            @Override
            public Answer.Now ready(String path) {
                var page = pages.get(path);
                return page == null ? null : new Answer.Now(page, LEASE);
            }
        };
        var server = new Server(
                ServerSettings.listening("127.0.0.1", port, base),
                new Routes(),
                prompt,
                new Workers(1, 16),
                (status, _, sentence) -> page(status, HTML, sentence.getBytes(), Map.of()),
                AccessLog.none(),
                InstantSource.system());
        server.start();
        new CountDownLatch(1).await();
    }

    private static Map<String, Finished> pages(URI base) throws IOException {
        var pages = new HashMap<String, Finished>();
        var sitemap = new StringBuilder("<urlset>");
        try (var jar = FileSystems.newFileSystem(Stage.house().resolve("target/broadsheet.jar"));
                var files = Files.list(jar.getPath("sample", "stories"))) {
            for (Path file : files.toList()) {
                var path = "/news/" + file.getFileName().toString().replace(".html", "");
                pages.put(path, page(200, HTML, Files.readAllBytes(file), KEPT));
                sitemap.append("<url><loc>").append(base).append(path).append("</loc></url>");
            }
        }
        pages.put("/", page(200, HTML, "<!doctype html><title>The door</title>".getBytes(), KEPT));
        pages.put(
                "/sitemap.xml",
                page(
                        200,
                        "application/xml",
                        sitemap.append("</urlset>").toString().getBytes(),
                        KEPT));
        return pages;
    }

    private static Finished page(int status, String type, byte[] body, Map<String, String> headers) {
        return Finished.of(status, type, body, headers).withBest();
    }
}
