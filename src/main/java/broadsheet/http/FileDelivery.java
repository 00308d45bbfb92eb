package broadsheet.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends files from the disk straight to the socket: whole, in part, or not at all where the client has them. */
final class FileDelivery {
    private final Vertx vertx;
    private final Delivery delivery;

    FileDelivery(Vertx vertx, Delivery delivery) {
        this.vertx = vertx;
        this.delivery = delivery;
    }

    /** Completes with what went out, when all of it has; the file is closed then. */
    Future<Delivery.Sent> send(HttpServerRequest in, OpenFile file, List<Map.Entry<String, String>> extra) {
        Future<Delivery.Sent> sent;
        if (isUnchanged(in, file)) sent = bare(in, 304, file, Map.of(), extra);
        else
            sent = switch (range(in, file)) {
                case Range.Whole() -> part(in, 200, file, new Range.Part(0, file.size() - 1), Map.of(), extra);
                case Range.Part part -> {
                    String where = "bytes " + part.first() + "-" + part.last() + "/" + file.size();
                    yield part(in, 206, file, part, Map.of("content-range", where), extra);
                }
                case Range.Beyond() ->
                    bare(
                            in,
                            416,
                            file,
                            Map.of("content-range", "bytes */" + file.size(), "content-length", "0"),
                            extra);
            };
        return sent.onComplete(done -> file.close());
    }

    private Future<Delivery.Sent> part(
            HttpServerRequest in,
            int status,
            OpenFile file,
            Range.Part part,
            Map<String, String> more,
            List<Map.Entry<String, String>> extra) {
        Map<String, String> headers = new HashMap<>(more);
        headers.putAll(file.headers());
        headers.put("content-length", Long.toString(part.length()));
        boolean bodiless = in.method() == HttpMethod.HEAD || part.length() == 0;
        if (bodiless) return bare(in, status, file, headers, extra);
        start(in.response(), status, file, headers, extra);
        return stream(in, file, part).map(new Delivery.Sent(status, part.length(), Future.succeededFuture()));
    }

    private Future<Void> stream(HttpServerRequest in, OpenFile file, Range.Part part) {
        if (in.version() != HttpVersion.HTTP_2) {
            return in.response().sendFile(file.channel(), part.first(), part.length());
        }
        // The frames of HTTP/2 have to be made from bytes in memory: a piece at a time, as fast as they are taken.
        return vertx.fileSystem()
                .open(file.path().toString(), new OpenOptions().setWrite(false).setCreate(false))
                .compose(open -> open.setReadPos(part.first())
                        .setReadLength(part.length())
                        .pipeTo(in.response())
                        .eventually(open::close));
    }

    private Future<Delivery.Sent> bare(
            HttpServerRequest in,
            int status,
            OpenFile file,
            Map<String, String> headers,
            List<Map.Entry<String, String>> extra) {
        start(in.response(), status, file, headers, extra);
        return in.response().end().map(new Delivery.Sent(status, 0, Future.succeededFuture()));
    }

    private void start(
            HttpServerResponse out,
            int status,
            OpenFile file,
            Map<String, String> more,
            List<Map.Entry<String, String>> extra) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("etag", '"' + file.tag() + '"');
        headers.put("last-modified", DateLine.write(file.modified()));
        headers.put("accept-ranges", "bytes");
        headers.putIfAbsent("cache-control", String.valueOf(file.headers().get("cache-control")));
        List<CharSequence> lines = new ArrayList<>();
        HouseHeaders.with(headers).forEach((name, value) -> lines.addAll(List.of(name, value)));
        delivery.start(out, status, HeaderLines.of(lines), extra);
    }

    private static boolean isUnchanged(HttpServerRequest in, OpenFile file) {
        String tags = in.getHeader("if-none-match");
        if (tags != null) return Conditions.has(tags, file.tag());
        String since = in.getHeader("if-modified-since");
        return since != null
                && DateLine.read(since)
                        .filter(when -> !file.modified().isAfter(when))
                        .isPresent();
    }

    private static Range range(HttpServerRequest in, OpenFile file) {
        String wanted = in.getHeader("range");
        if (wanted == null || in.method() != HttpMethod.GET) return new Range.Whole();
        String onlyIf = in.getHeader("if-range");
        boolean same = onlyIf == null
                || onlyIf.equals('"' + file.tag() + '"')
                || onlyIf.equals(DateLine.write(file.modified()));
        return same ? Range.read(wanted, file.size()) : new Range.Whole();
    }
}
