package broadsheet.media;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A bucket and what opens it.
 *
 * @param endpoint the store's own address; null for Amazon's in that region
 * @param name of the bucket
 * @param region which signatures name; stores with one region only take any
 * @param pathStyle whether the bucket's name stands in the path and not before the host's, as most stores of one's own want it
 * @param keyId the public half of the key
 * @param secret the other half
 */
public record BucketAddress(
        @Nullable URI endpoint, String name, String region, boolean pathStyle, String keyId, String secret) {
    /** Without the key: it stands in logs and sentences. */
    @Override
    public String toString() {
        return "bucket " + name + " at " + (endpoint == null ? "Amazon, " + region : endpoint);
    }
}
