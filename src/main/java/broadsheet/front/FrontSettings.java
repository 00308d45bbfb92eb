package broadsheet.front;

import java.net.URI;

/**
 * What a newsroom may choose about its pages.
 *
 * @param base the site's public address without a slash at the end, {@code https://example.org}
 * @param cacheBytes what finished pages may weigh in memory
 */
public record FrontSettings(URI base, long cacheBytes) {
    /** Some 3,000 stories with their pages in three encodings; a small machine has that to spare. */
    public static final long USUAL_CACHE_BYTES = 96L << 20;

    public FrontSettings {
        if (base.toString().endsWith("/")) base = URI.create(base.toString().replaceAll("/+$", ""));
        if (cacheBytes < 0) throw new IllegalArgumentException("A cache cannot hold less than nothing.");
    }

    public static FrontSettings at(URI base) {
        return new FrontSettings(base, USUAL_CACHE_BYTES);
    }
}
