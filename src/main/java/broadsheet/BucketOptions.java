package broadsheet;

import broadsheet.media.BucketAddress;
import broadsheet.media.Storage;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where pictures are kept, if not in the data folder. */
final class BucketOptions {
    private static final long MEGABYTE = 1_000_000;

    @Option(
            names = "--s3-bucket",
            paramLabel = "NAME",
            description = "Keeps the files of pictures in this bucket of an object store that speaks S3.")
    private @Nullable String name;

    @Option(names = "--s3-endpoint", paramLabel = "URL", description = "The store's address (default: Amazon's).")
    private @Nullable URI endpoint;

    @Option(names = "--s3-region", paramLabel = "NAME", description = "The bucket's region (default: us-east-1).")
    private String region = "us-east-1";

    @Option(names = "--s3-path-style", description = "Writes the bucket's name in the path, not before the host.")
    private boolean pathStyle;

    @Option(names = "--s3-key-id", paramLabel = "ID", description = "The public half of the key to the bucket.")
    private @Nullable String keyId;

    @Option(
            names = "--s3-secret",
            paramLabel = "KEY",
            description = "The other half; better in the environment as BROADSHEET_S3_SECRET.")
    private @Nullable String secret;

    @Option(
            names = "--s3-copy",
            paramLabel = "MB",
            description = "What the copy of pictures in the data folder may weigh (default: 2000).")
    private int copy = 2_000;

    /** @throws IllegalArgumentException with a sentence, if something is missing or makes no sense */
    Storage storage() {
        if (name == null) {
            if (endpoint == null && keyId == null && secret == null) return new Storage.OnDisk();
            throw new IllegalArgumentException("The other --s3-… settings need --s3-bucket.");
        }
        if (keyId == null || secret == null) {
            throw new IllegalArgumentException(
                    "--s3-bucket needs its key: BROADSHEET_S3_KEY_ID and BROADSHEET_S3_SECRET.");
        }
        if (copy < 1) throw new IllegalArgumentException("--s3-copy takes a number of megabytes from 1.");
        if (endpoint != null
                && (endpoint.getHost() == null
                        || !String.valueOf(endpoint.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException(
                    "--s3-endpoint takes an address like https://s3.example.org, not “%s”.".formatted(endpoint));
        }
        return new Storage.InBucket(
                new BucketAddress(endpoint, name, region, pathStyle, keyId, secret), copy * MEGABYTE);
    }
}
