package broadsheet.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client asked: immutable; the path decoded and checked, query and form decoded strictly and bounded. */
public final class Request {
    private static final byte[] NO_BODY = {};
    private static final String OURSELVES = "127.0.0.1";

    /** Stands for what could not be read. */
    static final Request UNREAD = get("/");

    private final Method method;
    private final Address address;
    private final MultiMap headers;
    private final Sender sender;
    private final Limits limits;
    private final Map<String, String> variables;
    private final byte[] body;
    private @Nullable Form query;

    Request(Method method, Address address, MultiMap headers, Sender sender, Limits limits) {
        this(method, address, headers, sender, limits, Map.of(), NO_BODY);
    }

    private Request(
            Method method,
            Address address,
            MultiMap headers,
            Sender sender,
            Limits limits,
            Map<String, String> variables,
            byte[] body) {
        this.method = method;
        this.address = address;
        this.headers = headers;
        this.sender = sender;
        this.limits = limits;
        this.variables = variables;
        this.body = body;
    }

    /** A request that did not come over the network: for rendering ahead of readers, and for tests. */
    public static Request get(String target) {
        return new Request(
                Method.GET, Address.read(target), HttpHeaders.headers(), new Sender(OURSELVES, 0), Limits.USUAL);
    }

    /** The same request with one more header. */
    public Request with(String header, String value) {
        MultiMap more = HttpHeaders.headers().addAll(headers).add(header, value);
        return new Request(method, address, more, sender, limits, variables, body);
    }

    Request on(Route route, List<String> values) {
        if (values.isEmpty()) return this;
        Map<String, String> named = new HashMap<>();
        List<String> names = route.variables();
        for (int i = 0; i < names.size(); i++) named.put(names.get(i), values.get(i));
        return new Request(method, address, headers, sender, limits, Map.copyOf(named), body);
    }

    Request carrying(byte[] sent) {
        return new Request(method, address, headers, sender, limits, variables, sent);
    }

    public Method method() {
        return method;
    }

    /** The decoded path, beginning with a slash; without dot segments, backslashes or control characters. */
    public String path() {
        return address.path();
    }

    /** The query exactly as it came, still encoded; empty when there is none. */
    public String rawQuery() {
        return address.query();
    }

    /** The first value of a query field; empty text is a value. */
    public Optional<String> query(String name) {
        if (address.query().isEmpty()) return Optional.empty();
        return query().text(name);
    }

    /** Every query field. */
    public Form query() {
        // Racing threads read the same text to the same result.
        Form read = query;
        if (read == null) query = read = Form.read(address.query(), limits.fields());
        return read;
    }

    /** The first header of this name, whatever its case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Nullable
    String headerOrNull(CharSequence name) {
        return headers.get(name);
    }

    /** What the browser sent back under this cookie name; the first one counts. */
    public Optional<String> cookie(String name) {
        return headers.getAll("cookie").stream()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /** The name of every cookie that the browser sent. */
    public List<String> cookies() {
        return headers.getAll("cookie").stream()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::strip)
                .filter(pair -> pair.indexOf('=') > 0)
                .map(pair -> pair.substring(0, pair.indexOf('=')))
                .distinct()
                .toList();
    }

    /** What a variable of the route's pattern stands for; never empty. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) throw new IllegalArgumentException("The route has no variable " + name);
        return value;
    }

    /** The body as it came; empty when there was none. Not to be changed. */
    public byte[] body() {
        return body;
    }

    /** The body as an HTML form sends it. */
    public Form form() {
        String type = header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            throw new Refused(415, "A form was expected here, sent as application/x-www-form-urlencoded.");
        }
        return Form.read(new String(body, StandardCharsets.ISO_8859_1), limits.fields());
    }

    /** The body as an HTML form with files sends it. */
    public Upload upload() {
        String type = header("content-type").orElse("");
        if (!Upload.isOne(type)) {
            throw new Refused(415, "A form was expected here, sent as multipart/form-data.");
        }
        return Upload.read(type, body, limits.fields());
    }

    /** The client's network address, for limits on how often one may do something. Never to be logged or kept as it is. */
    public String clientAddress() {
        return sender.address(headers.getAll("x-forwarded-for"));
    }
}
