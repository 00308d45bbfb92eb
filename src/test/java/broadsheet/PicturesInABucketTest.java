package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.media.BucketAddress;
import broadsheet.media.Storage;
import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands and readers see of an object store that is there, and of one that is not. */
class PicturesInABucketTest {
    private static final String NAME = "0123456789abcdef".repeat(2);

    @TempDir
    private Path folder;

    private Command run(URI store, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.toString(), "--s3-bucket", "courier", "--s3-endpoint", store.toString()));
        all.addAll(List.of("--s3-path-style", "--s3-key-id", "id", "--s3-secret", "hidden"));
        return Command.run(all.toArray(String[]::new));
    }

    private Config config(URI store) {
        var plain = Config.here(folder, TestDatabase.SQLITE.fresh(), 0);
        return new Config(
                plain.data(),
                plain.database(),
                plain.host(),
                plain.port(),
                plain.baseUrl(),
                plain.otherHosts(),
                plain.managementPort(),
                plain.proxies(),
                plain.certificate(),
                plain.pageCacheBytes(),
                plain.renderingsASecond(),
                plain.mail(),
                new Storage.InBucket(
                        new BucketAddress(store, "courier", "us-east-1", true, "id", "hidden"), 1_000_000));
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Test
    void pictures_are_moved_and_read_out_of_the_bucket() throws Exception {
        var store = LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();
        store.start();
        try (var client = HttpClient.newHttpClient()) {
            var address = at(store.getPort());
            var bucket = HttpRequest.newBuilder(address.resolve("/courier"))
                    .PUT(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(client.send(bucket, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            Files.createDirectories(folder.resolve("media/" + NAME));
            Files.writeString(folder.resolve("media/" + NAME + "/320.jpg"), "a picture of the mill");
            assertThat(run(address, "media", "move", "--to", "bucket", "--json").out())
                    .contains("{\"carried\":1,\"there\":0}");
            assertThat(run(address, "media", "move", "--to", "disk").out())
                    .contains("0 files were carried over, 1 were there.");
            assertThat(run(address, "doctor").out()).contains("bucket courier at " + address + ", which answers");
            Files.delete(folder.resolve("media/" + NAME + "/320.jpg"));
            try (var newsroom = Newsroom.open(config(address), InstantSource.system())) {
                var read = newsroom.get("/media/" + NAME + "/320.jpg");
                assertThat(read.body()).isEqualTo("a picture of the mill");
                assertThat(read.headers().firstValue("Cache-Control").orElseThrow())
                        .contains("immutable");
                assertThat(newsroom.get("/media/" + NAME + "/480.jpg").statusCode())
                        .isEqualTo(404);
            }
        } finally {
            store.shutdown();
        }
    }

    @Test
    void a_bucket_that_is_away_is_said_to_be_and_readers_are_told_to_come_again() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        var doctor = run(at(nobody), "doctor");
        assertThat(doctor.status()).isEqualTo(1);
        assertThat(doctor.out()).contains("courier").doesNotContain("hidden");
        var move = run(at(nobody), "media", "move", "--to", "bucket");
        assertThat(move.status()).isEqualTo(1);
        assertThat(move.err()).contains("Repeat it later").doesNotContain("hidden");
        try (var newsroom = Newsroom.open(config(at(nobody)), InstantSource.system())) {
            var read = newsroom.get("/media/" + NAME + "/320.jpg");
            assertThat(read.statusCode()).isEqualTo(503);
            assertThat(read.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void settings_that_name_half_a_bucket_are_refused() {
        var keyless = Command.run("doctor", "--s3-bucket", "courier");
        assertThat(keyless.status()).isEqualTo(2);
        assertThat(keyless.err()).contains("BROADSHEET_S3_SECRET");
        assertThat(Command.run("doctor", "--s3-key-id", "id").err()).contains("--s3-bucket");
        assertThat(Command.run("media", "move", "--to", "disk", "--data", folder.toString())
                        .err())
                .contains("No bucket is named");
    }
}
