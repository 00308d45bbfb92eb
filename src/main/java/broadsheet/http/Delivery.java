package broadsheet.http;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes finished answers: picks the edition, answers 304 where the client has it, leaves the body out for HEAD. */
final class Delivery {
    private static final CharSequence DATE = HttpHeaders.createOptimized("date");
    private static final Set<String> ADD_UP = Set.of("set-cookie", "vary", "link");

    private final DateLine date;

    Delivery(DateLine date) {
        this.date = date;
    }

    /** What went out. */
    record Sent(int status, long bytes, Future<Void> written) {}

    Sent send(HttpServerRequest in, Finished page, List<Map.Entry<String, String>> extra) {
        HttpServerResponse out = in.response();
        MultiMap asked = in.headers();
        Edition edition = page.edition(page.bestFor(Accepted.read(asked.get(HttpHeaders.ACCEPT_ENCODING))));
        boolean looks = in.method() == HttpMethod.GET || in.method() == HttpMethod.HEAD;
        if (looks && Conditions.has(asked.get(HttpHeaders.IF_NONE_MATCH), page.tag())) {
            start(out, 304, edition.headers().unchanged(), extra);
            return new Sent(304, 0, out.end());
        }
        start(out, page.status(), edition.headers(), extra);
        if (in.method() == HttpMethod.HEAD || edition.bytes().length() == 0) {
            return new Sent(page.status(), 0, out.end());
        }
        return new Sent(page.status(), edition.bytes().length(), out.end(edition.bytes()));
    }

    /** Status and header lines; the body is the caller's. */
    void start(HttpServerResponse out, int status, HeaderLines lines, List<Map.Entry<String, String>> extra) {
        if (status != 200) out.setStatusCode(status);
        MultiMap headers = out.headers();
        lines.write(headers);
        headers.add(DATE, date.text());
        for (Map.Entry<String, String> line : extra) {
            if (ADD_UP.contains(line.getKey())) headers.add(line.getKey(), line.getValue());
            else headers.set(line.getKey(), line.getValue());
        }
    }
}
