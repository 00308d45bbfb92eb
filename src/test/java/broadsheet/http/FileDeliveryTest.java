package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileDeliveryTest {
    private static final String TAKEN = "Sun, 06 Nov 1994 08:49:37 GMT";

    private OpenHouse house;
    private byte[] large;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ten.txt"), "0123456789");
        Files.setLastModifiedTime(
                folder.resolve("ten.txt"), FileTime.from(DateLine.read(TAKEN).orElseThrow()));
        Files.createFile(folder.resolve("empty.txt"));
        large = new byte[5_000_000];
        new Random(7).nextBytes(large);
        Files.write(folder.resolve("large.txt"), large);
        house = OpenHouse.with(routes -> routes.get(
                "/media/{name}",
                request -> Reply.file(folder.resolve(request.variable("name")), "text/plain", "public, max-age=60")));
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "bytes=0-3         | 206 | bytes 0-3/10 | 0123",
                "bytes=4-          | 206 | bytes 4-9/10 | 456789",
                "bytes=-3          | 206 | bytes 7-9/10 | 789",
                "bytes=-30         | 206 | bytes 0-9/10 | 0123456789",
                "bytes=9-100       | 206 | bytes 9-9/10 | 9",
                "bytes=0-0         | 206 | bytes 0-0/10 | 0",
                "bytes=10-         | 416 | bytes */10   | ''",
                "bytes=-0          | 416 | bytes */10   | ''",
                "bytes=5-4         | 200 | -            | 0123456789",
                "bytes=-           | 200 | -            | 0123456789",
                "bytes=a-b         | 200 | -            | 0123456789",
                "bytes=0-1,4-5     | 200 | -            | 0123456789",
                "lines=0-1         | 200 | -            | 0123456789",
                "bytes=0-99999999999999999999 | 200 | - | 0123456789",
            })
    void a_part_is_sent_where_a_part_is_asked_for(String range, int status, String where, String body) {
        HttpResponse<String> heard = house.get("/media/ten.txt", "Range", range);
        assertThat(heard.statusCode()).isEqualTo(status);
        assertThat(heard.headers().firstValue("content-range").orElse(null)).isEqualTo(where);
        assertThat(heard.body()).isEqualTo(body);
    }

    @Test
    void many_ranges_cost_no_more_than_the_whole() {
        for (String many : java.util.List.of(
                "0-,".repeat(500) + "0-",
                "0-0,1-1,2-2,3-3,".repeat(200) + "5-",
                "-1,".repeat(500) + "-1",
                "9-0,".repeat(300) + "0-1",
                ",".repeat(1_000))) {
            HttpResponse<String> heard = house.get("/media/ten.txt", "Range", "bytes=" + many);
            assertThat(heard.statusCode()).isEqualTo(200);
            assertThat(heard.body()).isEqualTo("0123456789");
        }
        HttpResponse<String> twice = house.get("/media/ten.txt", "Range", "bytes=0-1", "Range", "bytes=2-3");
        assertThat(twice.body()).isIn("01", "0123456789");
    }

    @Test
    void a_whole_file_says_when_it_was_made_and_how_long_it_may_be_kept() {
        HttpResponse<String> heard = house.get("/media/ten.txt");
        assertThat(heard.body()).isEqualTo("0123456789");
        assertThat(heard.headers().firstValue("last-modified")).contains(TAKEN);
        assertThat(heard.headers().firstValue("cache-control")).contains("public, max-age=60");
        assertThat(heard.headers().firstValue("accept-ranges")).contains("bytes");
        assertThat(heard.headers().firstValue("content-type")).contains("text/plain");
        assertThat(heard.headers().firstValue("x-content-type-options")).contains("nosniff");
    }

    @Test
    void who_has_the_file_is_not_sent_it_again() {
        String tag = house.get("/media/ten.txt").headers().firstValue("etag").orElseThrow();
        assertThat(house.get("/media/ten.txt", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(house.get("/media/ten.txt", "If-Modified-Since", TAKEN).statusCode())
                .isEqualTo(304);
        assertThat(house.get("/media/ten.txt", "If-Modified-Since", "Sat, 05 Nov 1994 08:49:37 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(house.get("/media/ten.txt", "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
        assertThat(house.get("/media/ten.txt", "If-None-Match", "\"x\"", "If-Modified-Since", TAKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_range_of_another_version_gives_the_whole() {
        String tag = house.get("/media/ten.txt").headers().firstValue("etag").orElseThrow();
        assertThat(house.get("/media/ten.txt", "Range", "bytes=0-1", "If-Range", tag)
                        .statusCode())
                .isEqualTo(206);
        assertThat(house.get("/media/ten.txt", "Range", "bytes=0-1", "If-Range", TAKEN)
                        .statusCode())
                .isEqualTo(206);
        assertThat(house.get("/media/ten.txt", "Range", "bytes=0-1", "If-Range", "\"old\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(house.get("/media/ten.txt", "Range", "bytes=0-1", "If-Range", "W/" + tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void head_gives_the_length_and_nothing_else() {
        HttpResponse<String> heard =
                house.send(house.ask("/media/large.txt").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(heard.headers().firstValue("content-length")).contains("5000000");
        assertThat(heard.body()).isEmpty();
    }

    @Test
    void an_empty_file_is_empty_and_a_missing_one_is_missing() {
        HttpResponse<String> heard = house.get("/media/empty.txt");
        assertThat(heard.statusCode()).isEqualTo(200);
        assertThat(heard.body()).isEmpty();
        assertThat(house.get("/media/empty.txt", "Range", "bytes=0-1").statusCode())
                .isEqualTo(416);
        assertThat(house.get("/media/nothing.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void a_large_file_arrives_as_it_is_over_both_versions_of_http() throws Exception {
        assertThat(house.send(house.ask("/media/large.txt"), BodyHandlers.ofByteArray())
                        .body())
                .isEqualTo(large);
        try (var two = new KnowingClient()) {
            var heard = two.get(house.ask("/media/large.txt").build().uri());
            assertThat(heard.version()).isEqualTo(HttpVersion.HTTP_2);
            assertThat(heard.body()).isEqualTo(large);
        }
    }

    @Test
    void a_date_is_written_as_http_wants_it() {
        assertThat(DateLine.write(Instant.parse("1994-11-06T08:49:37Z"))).isEqualTo(TAKEN);
    }
}
