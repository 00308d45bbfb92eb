package bench;

import bench.Knock.Answer;
import bench.Knock.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** nginx with one page as static files, plain and gzipped, and the headers that Broadsheet sends with it. */
enum Nginx {
    /** As tuning guides set it, with a buffered log of the same fields as ours, for ours is on too. */
    USUAL("nginx usual", """
              sendfile on;
              tcp_nopush on;
              open_file_cache max=10000 inactive=60s;
              open_file_cache_valid 60s;
              log_format ours '$request_method $uri $status $body_bytes_sent $request_time';
              access_log access.log ours buffer=64k flush=1s;
            """),
    /** With everything left out that costs a small file time: no sendfile, the page in one buffer, no log. */
    BEST("nginx best", """
              sendfile off;
              output_buffers 1 128k;
              open_file_cache max=10000 inactive=600s;
              open_file_cache_valid 600s;
              access_log off;
            """);

    /** Its own address, because nginx could not leave headers out of a 304 without work for every other answer. */
    private static final String UNCHANGED = "/known";

    private static final String CONFIGURATION = """
            %s
            daemon off;
            pid nginx.pid;
            error_log error.log warn;
            worker_processes %d;
            worker_rlimit_nofile 20000;
            events { worker_connections 8192; multi_accept on; }
            http {
            %s
              tcp_nodelay on;
              keepalive_timeout 75s;
              keepalive_requests 1000000000;
              server_tokens off;
              client_body_temp_path body;
              proxy_temp_path proxy;
              fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi;
              scgi_temp_path scgi;
              types { }
              default_type "%s";
              max_ranges 0;
              server {
                listen 127.0.0.1:%d %s backlog=4096;
                listen 127.0.0.1:%d %s backlog=4096 http2;
            %s
                gzip_static on;
                location / {
                  root "%s";
            %s
                }
                location %s/ {
                  alias "%s/";
            %s
                }
              }
            }
            """;

    private final String word;
    private final String manner;

    Nginx(String word, String manner) {
        this.word = word;
        this.manner = manner;
    }

    /** Starts it with one worker for each core it is given. */
    Contender serve(Stage stage, Original page, List<Integer> cores, Optional<Seal> seal)
            throws IOException, InterruptedException {
        var folder = stage.folder("nginx");
        int port = Ports.free();
        int http2Port = Ports.free();
        write(folder.resolve("pages"), page);
        var configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, text(folder, page, port, http2Port, cores.size(), seal));
        var command = new ArrayList<>(Cores.only(cores));
        command.add(Tools.find("nginx").orElseThrow());
        command.addAll(List.of("-p", folder + "/", "-c", configuration.toString(), "-e", folder + "/error.log"));
        var process = stage.start(folder.resolve("words.log"), Map.of(), command);
        var nginx = new Contender(
                word, process, port, http2Port, seal.isPresent(), UNCHANGED, List.of(folder.resolve("access.log")));
        Ports.awaitAnswer(nginx, page.path());
        page.expectSame(nginx);
        return nginx;
    }

    private String text(Path folder, Original page, int port, int http2Port, int workers, Optional<Seal> seal) {
        // Workers of a root's nginx would be nobody, who may not look into our temporary folder.
        boolean root = System.getProperty("user.name").equals("root");
        var type = page.gzip().header("content-type").orElse("text/html");
        var pages = folder.resolve("pages");
        var tls = seal.isPresent() ? "ssl" : "";
        return CONFIGURATION.formatted(
                root ? "user root;" : "",
                workers,
                manner,
                type,
                port,
                tls,
                http2Port,
                tls,
                seal.map(Nginx::lines).orElse(""),
                pages,
                lines(page.gzip(), page),
                UNCHANGED,
                pages,
                lines(page.unchanged(), page));
    }

    private static String lines(Seal seal) {
        return """
                    ssl_certificate %s;
                    ssl_certificate_key %s;
                    ssl_protocols TLSv1.2 TLSv1.3;
                    ssl_session_cache shared:tls:10m;
                """.formatted(seal.chain(), seal.key());
    }

    private static String lines(Answer answer, Original page) {
        var lines = Original.headers(answer).stream().map(Nginx::line).collect(Collectors.joining("\n"));
        boolean dated = page.gzip().header("last-modified").isPresent();
        return dated ? lines : lines + "\n    add_header Last-Modified \"\";";
    }

    private static String line(Header header) {
        if (header.value().contains("$")) throw new CannotMeasure("nginx cannot send a dollar sign in a header.");
        var value = header.value().replace("\\", "\\\\").replace("\"", "\\\"");
        return "    add_header %s \"%s\";".formatted(header.name(), value);
    }

    private static void write(Path pages, Original page) throws IOException {
        var plain = pages.resolve(page.path().substring(1));
        Files.createDirectories(plain.getParent());
        var gzip = plain.resolveSibling(plain.getFileName() + ".gz");
        Files.write(plain, page.identity().body());
        Files.write(gzip, page.gzip().body());
        var date = page.gzip().header("last-modified");
        if (date.isEmpty()) return;
        var time = FileTime.from(ZonedDateTime.parse(date.get(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant());
        Files.setLastModifiedTime(plain, time);
        Files.setLastModifiedTime(gzip, time);
    }
}
