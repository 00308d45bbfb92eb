package bench;

import bench.Knock.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A server that runs and is measured.
 *
 * @param http2Port where it speaks HTTP/2
 * @param sealed over TLS, on both ports
 * @param unchanged what an address begins with where this server says of a page that it is unchanged; empty where it needs no
 *     address of its own to leave the headers out that Broadsheet's 304 leaves out
 * @param logs what it writes its log into, emptied between rounds so that a long run does not fill the disk
 */
record Contender(
        String name, Process process, int port, int http2Port, boolean sealed, String unchanged, List<Path> logs) {
    /** One that speaks both on one port. */
    Contender(String name, Process process, int port, List<Path> logs) {
        this(name, process, port, port, false, "", logs);
    }

    Contender overTls() {
        return new Contender(name, process, port, http2Port, true, unchanged, logs);
    }

    Knock knock() throws IOException {
        return new Knock(port, sealed);
    }

    private Answer once(String path, List<String> headers) throws IOException {
        try (var knock = knock()) {
            return knock.get(path, headers.toArray(String[]::new));
        }
    }

    /** The address of a page over HTTP/2. */
    String http2Address(String path) {
        return (sealed ? "https" : "http") + "://127.0.0.1:" + http2Port + path;
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Where this is asked for here. */
    String place(String path, Ask ask) {
        return ask == Ask.UNCHANGED ? unchanged + path : path;
    }

    Answer answer(String path, Ask ask) throws IOException {
        var etag = once(path, List.of("Accept-Encoding: gzip")).header("etag").orElse("");
        var answer = once(place(path, ask), ask.headers(etag));
        if (!ask.fits(answer)) {
            throw new CannotMeasure("%s answers %d and no %s for %s.".formatted(name, answer.status(), ask, path));
        }
        return answer;
    }

    /** The request's headers for this server; validators are each server's own. */
    List<String> headers(String path, Ask ask) throws IOException {
        return ask.headers(answer(path, Ask.GZIP).header("etag").orElse(""));
    }

    void emptyLogs() {
        for (var log : logs) {
            try {
                if (Files.exists(log))
                    FileChannel.open(log, StandardOpenOption.WRITE).truncate(0).close();
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
    }
}
