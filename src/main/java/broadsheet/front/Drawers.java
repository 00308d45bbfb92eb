package broadsheet.front;

import broadsheet.front.theme.ThemedPages;
import broadsheet.media.Picture;
import broadsheet.story.Teaser;
import broadsheet.text.Slug;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what many pages share between one page and the next, so that a story's page costs queries for the story alone: the
 * {@link Furniture}, pictures, the newest stories of a section.
 *
 * <p>They must be told of a change before the page cache is. A page whose rendering began after the cache was told then
 * finds the drawer empty, or filled since; one that began before may be made with what was there, and the cache turns it
 * away because it shows what was forgotten. What is read goes into a drawer only if nothing was forgotten since {@link
 * #begin}, for it may come from a moment before the change.
 */
final class Drawers {
    /** More pictures than a day's pages show; some five megabytes. */
    private static final int MOST_PICTURES = 10_000;

    private final Records records;
    private final ThemedPages themed;
    private final Cache<Slug, Optional<Picture>> pictures = Caffeine.newBuilder()
            .maximumSize(MOST_PICTURES)
            .executor(Runnable::run)
            .build();
    private final Cache<Slug, List<Teaser>> newest =
            Caffeine.newBuilder().executor(Runnable::run).build();
    private volatile @Nullable Furniture furniture;
    private volatile Furniture last = Furniture.NONE;
    private long version;

    Drawers(Records records, ThemedPages themed) {
        this.records = records;
        this.themed = themed;
    }

    /** Says when a reading began; to be called before its first statement. */
    synchronized long begin() {
        return version;
    }

    Furniture furniture(Handle sql, long begun) {
        var kept = furniture;
        if (kept != null) return kept;
        var read = Furniture.read(records, themed, sql);
        last = read;
        keep(begun, () -> furniture = read);
        return read;
    }

    /** The picture, if it is kept here. */
    @Nullable
    Optional<Picture> picture(Slug slug) {
        return pictures.getIfPresent(slug);
    }

    void keep(long begun, Slug slug, Optional<Picture> picture) {
        keep(begun, () -> pictures.put(slug, picture));
    }

    /** The newest stories of a section. */
    List<Teaser> newest(Slug section, long begun, Supplier<List<Teaser>> reading) {
        var kept = newest.getIfPresent(section);
        if (kept != null) return kept;
        var read = reading.get();
        keep(begun, () -> newest.put(section, read));
        return read;
    }

    private synchronized void keep(long begun, Runnable keeping) {
        if (version == begun) keeping.run();
    }

    /** Throws away what shows one of these. */
    synchronized void forget(Set<String> keys) {
        version++;
        for (var key : keys) {
            switch (key.substring(0, key.indexOf(':') + 1)) {
                case "person:", "topic-name:" -> furniture = null;
                case "picture:" -> pictures.invalidate(new Slug(key.substring("picture:".length())));
                case "story:" -> forgetLists(key.substring("story:".length()));
                case "section:" -> newest.invalidate(new Slug(key.substring("section:".length())));
                default -> {
                    if (key.equals(Galley.FRAME)) furniture = null;
                }
            }
        }
    }

    private void forgetLists(String story) {
        newest.asMap()
                .values()
                .removeIf(list -> list.stream().anyMatch(teaser -> teaser.id().equals(story)));
    }

    /** What the furniture was when it was last read, for pages that must be made without a database. */
    Furniture last() {
        return last;
    }
}
