package broadsheet.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Pictures kept in an object store, which is a real server here, sometimes away. */
class BucketTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final long PLENTY = 100_000_000;

    private final Database database = TestDatabase.SQLITE.open();
    private final LocalS3 store =
            LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();
    private boolean running;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        store.start();
        running = true;
        try (var client = S3Client.builder()
                .endpointOverride(address().endpoint())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .build()) {
            client.createBucket(one -> one.bucket("courier"));
        }
    }

    @AfterEach
    void close() {
        goAway();
        database.close();
    }

    private void goAway() {
        if (running) store.shutdown();
        running = false;
    }

    private BucketAddress address() {
        var endpoint = URI.create("http://127.0.0.1:" + store.getPort());
        return new BucketAddress(endpoint, "courier", "us-east-1", true, "id", "secret");
    }

    private Stacks stacks(Path data, long most) {
        return Stacks.open(new Storage.InBucket(address(), most), data, name -> null, CLOCK);
    }

    private Library.Taken take(Stacks stacks, byte[] file) throws Unfit, IOException {
        return new Library(stacks.files(), stacks.originals()).takeIn(database, file, "mill.jpg", "ann", NOW);
    }

    @Test
    void another_machine_shows_a_picture_out_of_the_bucket_and_the_original_lies_there_as_it_was_sent()
            throws Exception {
        var file = PictureBytes.of(PictureBytes.halves(900, 600), "jpg");
        Picture picture;
        try (var stacks = stacks(folder.resolve("one"), PLENTY)) {
            picture = take(stacks, file).holding().picture();
        }
        try (var bucket = new Bucket(address(), CLOCK);
                var elsewhere = stacks(folder.resolve("two"), PLENTY)) {
            assertThat(bucket.get("originals/" + Originals.name(file))).hasValue(file);
            for (var name : new String[] {"320.webp", "900.jpg", "900-16x9.jpg"}) {
                var shown = elsewhere.files().find(picture.hash() + "/" + name).orElseThrow();
                assertThat(shown)
                        .hasSameBinaryContentAs(folder.resolve("one/media-copy/" + picture.hash() + "/" + name));
            }
            assertThat(elsewhere.files().find("0".repeat(32) + "/320.webp")).isEmpty();
        }
        assertThat(folder.resolve("one/originals")).doesNotExist();
    }

    @Test
    void with_the_bucket_away_what_was_copied_is_shown_and_nothing_new_is_half_taken() throws Exception {
        try (var stacks = stacks(folder, PLENTY)) {
            var first = take(stacks, PictureBytes.of(PictureBytes.halves(400, 300), "jpg"))
                    .holding()
                    .picture();
            goAway();
            assertThat(stacks.files().find(first.hash() + "/320.webp")).isPresent();
            assertThatExceptionOfType(BucketAway.class)
                    .isThrownBy(() -> stacks.files().find("0".repeat(32) + "/320.webp"));
            var second = PictureBytes.of(PictureBytes.halves(410, 300), "jpg");
            assertThatExceptionOfType(BucketAway.class).isThrownBy(() -> take(stacks, second));
        }
        var known = database.<Integer>read(sql -> sql.createQuery("select count(*) from picture")
                .mapTo(Integer.class)
                .one());
        assertThat(known).isEqualTo(1);
    }

    @Test
    void the_copy_stays_within_its_weight_and_what_left_it_comes_again() throws Exception {
        try (var stacks = stacks(folder, 12_000)) {
            var first = take(stacks, PictureBytes.of(PictureBytes.halves(1000, 600), "jpg"))
                    .holding()
                    .picture();
            var names = PictureFiles.widthsFor(1000).stream()
                    .map(width -> first.hash() + "/" + width + ".jpg")
                    .toList();
            assertThat(names)
                    .anySatisfy(name ->
                            assertThat(folder.resolve("media-copy/" + name)).doesNotExist());
            for (var name : names) assertThat(stacks.files().find(name)).isPresent();
            try (var all = Files.walk(folder.resolve("media-copy"))) {
                var weight = all.filter(Files::isRegularFile)
                        .mapToLong(file -> file.toFile().length())
                        .sum();
                assertThat(weight).isLessThanOrEqualTo(12_000);
            }
            for (var name : names) assertThat(stacks.files().find(name)).isPresent();
        }
    }

    @Test
    void a_library_goes_into_the_bucket_and_back_and_a_second_time_finds_it_there() throws Exception {
        var home = folder.resolve("home");
        Picture picture;
        try (var disk = Stacks.open(new Storage.OnDisk(), home, name -> null, CLOCK)) {
            picture = take(disk, PictureBytes.of(PictureBytes.halves(500, 400), "jpg"))
                    .holding()
                    .picture();
        }
        var steps = new ArrayList<Integer>();
        try (var bucket = new Bucket(address(), CLOCK)) {
            var there = new Removal(home, bucket).intoBucket((done, _) -> steps.add(done));
            assertThat(there.carried()).isEqualTo(steps.size()).isGreaterThan(5);
            assertThat(new Removal(home, bucket).intoBucket((_, _) -> {}))
                    .isEqualTo(new Removal.Moved(0, there.carried()));
            var back = folder.resolve("back");
            assertThat(new Removal(back, bucket).ontoDisk((_, _) -> {})).isEqualTo(there);
            var name = "media/" + picture.hash() + "/320.webp";
            assertThat(back.resolve(name)).hasSameBinaryContentAs(home.resolve(name));
            assertThat(back.resolve("originals")).isDirectoryContaining("glob:**");
        }
    }

    @Test
    void whoever_asks_how_it_is_hears_that_it_answers_or_does_not() throws Exception {
        try (var bucket = new Bucket(address(), CLOCK)) {
            bucket.greet();
            goAway();
            assertThatExceptionOfType(BucketAway.class)
                    .isThrownBy(bucket::greet)
                    .withMessageContaining("courier")
                    .withMessageNotContaining("secret");
        }
    }
}
