package broadsheet.front;

import java.net.URI;

/**
 * What a newsroom may choose about its pages.
 *
 * @param base the site's public address without a slash at the end, {@code https://example.org}
 * @param cacheBytes what finished pages may weigh in memory
 * @param renderingsASecond how often at most one page is made anew in a second while changes to it storm in; readers wait up
 *     to that part of a second
 * @param mails whether the newsroom writes letters, so that readers can be offered some
 * @param sample whether it is the demo, whose readers' accounts everybody may step into
 */
public record FrontSettings(URI base, long cacheBytes, int renderingsASecond, boolean mails, boolean sample) {
    /** Some 3,000 stories with their pages in three encodings; a small machine has that to spare. */
    public static final long USUAL_CACHE_BYTES = 96L << 20;

    /** A reader in a storm waits 20 ms at most for the next one to begin; a page in it costs a twentieth of a core. */
    public static final int USUAL_RENDERINGS = 50;

    /** Fewer would break the promise that a change is on every page within a tenth of a second. */
    public static final int FEWEST_RENDERINGS = 15;

    /** More than this is no bundling. */
    public static final int MOST_RENDERINGS = 1_000;

    public FrontSettings {
        if (base.toString().endsWith("/")) base = URI.create(base.toString().replaceAll("/+$", ""));
        if (cacheBytes < 0) throw new IllegalArgumentException("A cache cannot hold less than nothing.");
        if (renderingsASecond < FEWEST_RENDERINGS || renderingsASecond > MOST_RENDERINGS)
            throw new IllegalArgumentException("A page is made anew between %d and %d times a second at most."
                    .formatted(FEWEST_RENDERINGS, MOST_RENDERINGS));
    }

    public static FrontSettings at(URI base) {
        return new FrontSettings(base, USUAL_CACHE_BYTES, USUAL_RENDERINGS, false, false);
    }
}
