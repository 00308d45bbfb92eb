package broadsheet.media;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** One bucket of an object store that speaks S3. */
public final class Bucket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bucket.class);
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(10);

    /** A reader waits for a picture so long, and a worker thread with them. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration IN_ALL = Duration.ofSeconds(30);

    /** Readers do not queue behind a store that has just not answered. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final BucketAddress address;
    private final InstantSource clock;
    private final S3Client store;
    private volatile Instant leftAloneUntil = Instant.EPOCH;

    public Bucket(BucketAddress address, InstantSource clock) {
        this.address = address;
        this.clock = clock;
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(ANSWERING))
                .overrideConfiguration(all -> all.apiCallTimeout(IN_ALL))
                .region(Region.of(address.region()))
                .forcePathStyle(address.pathStyle())
                // Stores other than Amazon's do not all know the newer checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(address.keyId(), address.secret())));
        var endpoint = address.endpoint();
        if (endpoint != null) builder.endpointOverride(endpoint);
        this.store = builder.build();
    }

    /**
     * What lies under this name; a store that has just been away is not asked.
     *
     * @throws BucketAway if it cannot be asked
     */
    Optional<byte[]> get(String name) throws BucketAway {
        if (clock.instant().isBefore(leftAloneUntil)) throw new BucketAway("The " + address + " was away just now.");
        return fetch(name, PATIENCE);
    }

    /** As {@link #get}, for whoever has time. */
    Optional<byte[]> fetch(String name) throws BucketAway {
        return fetch(name, IN_ALL);
    }

    private Optional<byte[]> fetch(String name, Duration patience) throws BucketAway {
        return ask(() -> {
            try {
                return Optional.of(store.getObjectAsBytes(one -> one.bucket(address.name())
                                .key(name)
                                .overrideConfiguration(all -> all.apiCallTimeout(patience)))
                        .asByteArrayUnsafe());
            } catch (NoSuchKeyException _) {
                return Optional.empty();
            }
        });
    }

    /** Keeps a file under a name, in place of what was there. */
    void put(String name, byte[] file) throws BucketAway {
        ask(() -> store.putObject(one -> one.bucket(address.name()).key(name), RequestBody.fromBytes(file)));
    }

    /** Everything whose name begins so, with what it weighs. */
    Map<String, Long> list(String beginning) throws BucketAway {
        return ask(() ->
                store.listObjectsV2Paginator(one -> one.bucket(address.name()).prefix(beginning)).contents().stream()
                        .collect(Collectors.toMap(S3Object::key, S3Object::size, (_, later) -> later)));
    }

    /** @throws BucketAway if it does not answer, or not with these keys */
    public void greet() throws BucketAway {
        ask(() -> store.headBucket(one -> one.bucket(address.name())));
    }

    private <T> T ask(Supplier<T> question) throws BucketAway {
        try {
            return question.get();
        } catch (SdkException trouble) {
            leftAloneUntil = clock.instant().plus(LEFT_ALONE);
            var sentence = "The %s does not do as asked: %s".formatted(address, trouble.getMessage());
            LOG.warn(sentence);
            throw new BucketAway(sentence, trouble);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
