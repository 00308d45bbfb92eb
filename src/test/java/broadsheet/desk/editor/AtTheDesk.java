package broadsheet.desk.editor;

import broadsheet.Newsroom;
import broadsheet.people.People;
import broadsheet.people.Person;
import broadsheet.people.Role;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of the newsroom, signed in, over real HTTP. */
public final class AtTheDesk {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final Newsroom newsroom;
    private final Person person;
    private final String cookie;

    private AtTheDesk(Newsroom newsroom, Person person, String cookie) {
        this.newsroom = newsroom;
        this.person = person;
        this.cookie = cookie;
    }

    /** The first of this role. */
    public static AtTheDesk anybody(Newsroom newsroom, Role role) {
        return another(newsroom, role, 0);
    }

    /** The next of this role, from 0. */
    public static AtTheDesk another(Newsroom newsroom, Role role, int number) {
        var person = newsroom.database().read(new People()::all).stream()
                .filter(one -> one.role() == role)
                .skip(number)
                .findFirst()
                .orElseThrow();
        var door = send(HttpRequest.newBuilder(newsroom.address().resolve("/desk/sample-door"))
                .POST(HttpRequest.BodyPublishers.ofString("person=" + person.slug()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", newsroom.address().toString()));
        var cookie = door.headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
        return new AtTheDesk(newsroom, person, cookie);
    }

    public Person person() {
        return person;
    }

    public String cookie() {
        return cookie;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(newsroom.address().resolve(path))
                .header("Cookie", cookie)
                .header("Origin", newsroom.address().toString());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public Document page(String path) {
        var answer = get(path);
        if (answer.statusCode() != 200)
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        return Jsoup.parse(answer.body(), newsroom.address() + path);
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> json(String method, String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    /** Begins a story and gives its id. */
    public String begin(String headline) {
        var answer = post(
                "/desk/stories/new",
                Map.of("headline", headline, "section", section(), "kind", "news", "language", "en"));
        var address = answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
        return address.substring(address.lastIndexOf('/') + 1);
    }

    public String section() {
        return newsroom.database()
                .read(newsroom.publications()::sections)
                .getFirst()
                .slug()
                .text();
    }

    /** Saves a text of one paragraph over the newest version. */
    public HttpResponse<String> write(String story, String words) {
        var version = read(get("/desk/stories/" + story + "/working-copy"))
                .get("version")
                .asInt();
        return write(story, words, version, "tab-of-" + person.slug());
    }

    public HttpResponse<String> write(String story, String words, int version, String window) {
        var json = JSON.createObjectNode();
        json.put("version", version).put("window", window);
        json.set("document", JSON.readTree("""
                {"version":1,"blocks":[{"type":"paragraph","text":[{"type":"text","text":%s}]}]}""".formatted(JSON.writeValueAsString(words))));
        return json("PUT", "/desk/stories/" + story + "/working-copy", json.toString());
    }
}
