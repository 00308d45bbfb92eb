package broadsheet.front;

import broadsheet.Newsroom;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser that keeps cookies and follows no redirect by itself, behind an address of their own. */
final class Visitor {
    private static final Pattern LINK = Pattern.compile("/account/(?:links|mail)/\\S+");
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final Newsroom newsroom;
    final Map<String, String> cookies = new TreeMap<>();
    private final HttpClient client;

    Visitor(Newsroom newsroom) {
        this.newsroom = newsroom;
        int number = ADDRESSES.incrementAndGet();
        try {
            var address =
                    InetAddress.getByAddress(new byte[] {127, 7, (byte) (number >> 7), (byte) (2 + number % 128)});
            this.client = HttpClient.newBuilder().localAddress(address).build();
        } catch (java.net.UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(newsroom.address().resolve(path)).GET());
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    /** @param fields names and values in turn */
    HttpResponse<String> post(String path, String... fields) {
        var body = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(newsroom.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", newsroom.address().toString().replaceAll("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        var kept = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!kept.isEmpty()) request.header("Cookie", kept);
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (Exception broken) {
            throw new AssertionError("%s %s".formatted(broken, Arrays.toString(broken.getStackTrace())));
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";")[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }

    /** Signs in by a letter, as the account of this address; one that is new gets the name. */
    void signIn(String mail, String name) {
        post("/account/letter", "mail", mail);
        var link = lastLink(mail);
        post(link, "name", name, "which", "enter");
    }

    /** The path of the link in the latest letter to the address. */
    String lastLink(String mail) {
        var text = newsroom.database()
                .<String>read(sql -> sql.createQuery(
                                "select plain from letter where address = ? order by posted_at desc, id desc limit 1")
                        .bind(0, mail)
                        .mapTo(String.class)
                        .one());
        return text.lines()
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
    }
}
