package broadsheet.desk.typing;

import broadsheet.http.Assets;
import broadsheet.story.document.Document;
import broadsheet.story.document.DocumentJson;
import broadsheet.story.document.DocumentTrouble;
import broadsheet.text.Language;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small real server that keeps the working copy of one story as the desk does, and can be away, forget who somebody is, or let
 * somebody else save: what a whole newsroom cannot be told to do at a given moment.
 */
final class OneStory implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String POLICY =
            "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'";

    private final HttpServer server;
    private final String sheet;
    private final String script;
    private Language desk = new Language("en");
    private Language language = new Language("en");
    private int version = 1;
    private Document document = Document.EMPTY;
    private String raw = "";
    private ObjectNode fields = MAPPER.createObjectNode();
    private boolean away;
    private boolean signedOut;
    private boolean deaf;
    private String holder = "";
    private String holderName = "";
    private int uploads;
    final List<String> puts = new ArrayList<>();

    OneStory() {
        try {
            var assets = new Assets(List.of("broadsheet/people/desk/desk.css"));
            sheet = assets.undressed("desk.css");
            try (var in = TypingSurface.class.getResourceAsStream(TypingSurface.SCRIPT)) {
                script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        fields.put("headline", "The river");
        fields.putArray("topics").add("water");
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/desk/stories/1";
    }

    synchronized void reset(Document now, Language story, Language words) {
        document = now;
        raw = "";
        language = story;
        desk = words;
        version++;
        away = false;
        signedOut = false;
        deaf = false;
        holder = "";
        fields.put("headline", "The river");
        puts.clear();
    }

    synchronized void reset(Document now) {
        reset(now, new Language("en"), new Language("en"));
    }

    /** What the server sends instead of its document, whatever it is. */
    synchronized void sends(String json) {
        raw = json;
    }

    synchronized Document document() {
        return document;
    }

    synchronized String headline() {
        return fields.get("headline").asString();
    }

    synchronized void away(boolean now) {
        away = now;
    }

    synchronized void signedOut(boolean now) {
        signedOut = now;
    }

    /** The next thing that is saved is saved, but nobody hears of it. */
    synchronized void loseTheNextAnswer() {
        deaf = true;
    }

    synchronized void somebodySaves(Document other) {
        document = other;
        version++;
    }

    synchronized void somebodyWrites(String name) {
        holder = name.isEmpty() ? "" : "another window";
        holderName = name;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            switch (path) {
                case "/desk/stories/1" -> send(exchange, 200, "text/html; charset=utf-8", page());
                case "/desk.css" -> send(exchange, 200, "text/css; charset=utf-8", sheet);
                case "/editor.js" -> send(exchange, 200, "text/javascript; charset=utf-8", script);
                case "/picture.svg" -> send(exchange, 200, "image/svg+xml", PICTURE);
                case "/desk/stories/1/working-copy" -> workingCopy(exchange, body);
                case "/desk/stories/1/lock", "/desk/stories/1/lock/release" -> lock(exchange, path, body);
                case "/desk/search/stories.json" -> json(exchange, 200, """
                            [{"id":"7","headline":"Flood in Lennford","address":"/news/flood","standing":"published"}]""");
                case "/desk/media/pictures.json" -> json(exchange, 200, "{\"pictures\":[" + picture("weir") + "]}");
                case "/desk/media/pictures" -> json(exchange, 201, picture("sent-" + uploaded()));
                default -> send(exchange, 404, "text/plain", "");
            }
        }
    }

    private synchronized int uploaded() {
        return ++uploads;
    }

    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#4a7c8c"/></svg>""";

    private static String picture(String slug) {
        return """
                {"picture":"%s","address":"/picture.svg","alt":"The weir","width":600,"height":400}""".formatted(slug);
    }

    private synchronized String page() {
        var words = TypingSurface.words(desk).replace("&", "&amp;").replace("\"", "&quot;");
        return """
                <!doctype html><html lang="%s" dir="%s"><head><meta charset="utf-8"><title>A story</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
                <link rel="stylesheet" href="/desk.css"><script src="/editor.js" type="module"></script></head>
                <body class="specimen"><main class="room"><h1>A story</h1><form method="post"><div class="field"><label for="h">Headline</label>
                <input id="h" name="headline"></div>
                <div data-editor data-copy="/desk/stories/1/working-copy" data-lock="/desk/stories/1/lock" data-language="%s"
                data-direction="%s" data-words="%s"><noscript>No script.</noscript></div>
                <p role="status" data-editor-status></p></form></main></body></html>""".formatted(
                        desk.tag(),
                        desk.direction().attribute(),
                        language.tag(),
                        language.direction().attribute(),
                        words);
    }

    private synchronized void workingCopy(HttpExchange exchange, String body) throws IOException {
        if (away) {
            send(exchange, 503, "text/plain", "");
        } else if (signedOut) {
            json(exchange, 401, "{}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            json(exchange, 200, copy());
        } else {
            put(exchange, MAPPER.readTree(body));
        }
    }

    private String copy() throws IOException {
        var whole = now();
        whole.put("savedBy", "Ada Lind").put("savedAt", Instant.EPOCH.toString());
        whole.putObject("pictures").set("weir", MAPPER.readTree(picture("weir")));
        if (holder.isEmpty() || holderName.isEmpty()) whole.putNull("holder");
        else
            whole.putObject("holder")
                    .put("name", holderName)
                    .put("since", Instant.EPOCH.toString())
                    .put("me", false);
        return MAPPER.writeValueAsString(whole);
    }

    private ObjectNode now() {
        var whole = MAPPER.createObjectNode();
        whole.put("version", version);
        whole.set("fields", fields);
        whole.set("document", MAPPER.readTree(raw.isEmpty() ? DocumentJson.write(document) : raw));
        return whole;
    }

    private void put(HttpExchange exchange, JsonNode given) throws IOException {
        puts.add(given.toString());
        if (!holderName.isEmpty() && !holder.equals(given.get("window").asString())) {
            json(exchange, 423, held());
            return;
        }
        if (given.get("version").asInt() != version) {
            json(
                    exchange,
                    409,
                    MAPPER.writeValueAsString(now().put("by", "Ada Lind").put("at", Instant.EPOCH.toString())));
            return;
        }
        try {
            document = DocumentJson.read(given.get("document").toString());
        } catch (DocumentTrouble trouble) {
            json(
                    exchange,
                    422,
                    MAPPER.writeValueAsString(Map.of(
                            "troubles",
                            List.of(Map.of("place", "document", "sentence", String.valueOf(trouble.getMessage()))))));
            return;
        }
        fields = (ObjectNode) given.get("fields");
        version++;
        if (deaf) {
            deaf = false;
            return;
        }
        json(
                exchange,
                200,
                MAPPER.writeValueAsString(
                        Map.of("version", version, "savedAt", "2026-11-23T06:00:00Z", "words", 1, "minutes", 1)));
    }

    private String held() {
        return MAPPER.writeValueAsString(Map.of("holder", holderName, "since", Instant.EPOCH.toString()));
    }

    private synchronized void lock(HttpExchange exchange, String path, String body) throws IOException {
        if (signedOut) {
            json(exchange, 401, "{}");
            return;
        }
        var given = MAPPER.readTree(body);
        var window = given.get("window").asString();
        if (path.endsWith("release")) {
            if (holder.equals(window)) holder = "";
            json(exchange, 200, "{}");
            return;
        }
        boolean mine = holder.isEmpty() || holder.equals(window) || holderName.isEmpty();
        if (!mine && !given.get("takeOver").asBoolean()) {
            json(exchange, 423, held());
            return;
        }
        holder = window;
        holderName = "";
        json(exchange, 200, "{\"holder\":{\"name\":\"Me\",\"since\":\"2026-11-23T06:00:00Z\",\"me\":true}}");
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, "application/json", body);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", type);
        headers.put("Content-Security-Policy", POLICY);
        headers.put("Cache-Control", "no-store");
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }

    /** The blocks of a document of plain paragraphs. */
    static Document saying(String... paragraphs) {
        return new Document(Stream.of(paragraphs)
                .<broadsheet.story.document.Block>map(broadsheet.story.document.Block.Paragraph::of)
                .toList());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
