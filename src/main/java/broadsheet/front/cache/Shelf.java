package broadsheet.front.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The pages that are held, within their weight, and an index from every key to the pages that show it. Whatever changes
 * what is held is done under the cache's lock; looking a page up takes none.
 */
final class Shelf {
    /** What a page weighs beyond its bytes: the entry, its keys in the index. Measured with a heap dump, rounded up. */
    private static final int OVERHEAD = 800;

    /** An entry of the index, and the key's own object. */
    private static final int PER_KEY = 150;

    private final ReentrantLock lock;
    private final Cache<String, Held> pages;
    private final Map<String, Map<String, Page>> shown = new HashMap<>();
    private final LongAdder evictions = new LongAdder();

    Shelf(long mostBytes, Executor keeper, ReentrantLock lock) {
        this.lock = lock;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((String address, Held held) -> weight(address, held.page()))
                .executor(keeper)
                .removalListener(this::removed)
                .build();
    }

    private static int weight(String address, Page page) {
        int letters = 0;
        for (var key : page.keys()) letters += key.length();
        // The keys stand in two header lines as well, each of them held as text and as bytes.
        int keys = PER_KEY * page.keys().size() + 5 * letters;
        return OVERHEAD + 2 * address.length() + keys + page.answer().weight();
    }

    /** The page if it is here; asking counts when it is decided what to give up for others. */
    @Nullable
    Held asked(String address) {
        return pages.getIfPresent(address);
    }

    void keep(Held held) {
        for (var key : held.page().keys())
            shown.computeIfAbsent(key, _ -> new HashMap<>(2)).put(held.address(), held.page());
        var before = pages.asMap().put(held.address(), held);
        if (before != null) before.takeBack();
        if (before != null) unlist(before);
    }

    /** Takes away every page that shows one of these. */
    List<Held> forget(Collection<String> keys) {
        var gone = new ArrayList<Held>();
        for (var key : keys) {
            var showing = shown.get(key);
            if (showing != null) List.copyOf(showing.keySet()).forEach(address -> drop(address, gone));
        }
        return gone;
    }

    private void drop(String address, List<Held> gone) {
        var held = pages.asMap().remove(address);
        if (held == null) return;
        held.takeBack();
        unlist(held);
        gone.add(held);
    }

    private void removed(@Nullable String address, @Nullable Held held, RemovalCause cause) {
        if (held == null || !cause.wasEvicted()) return;
        evictions.increment();
        held.takeBack();
        unlist(held);
    }

    private void unlist(Held held) {
        lock.lock();
        try {
            for (var key : held.page().keys()) {
                var showing = shown.get(key);
                if (showing != null && showing.remove(held.address(), held.page()) && showing.isEmpty())
                    shown.remove(key);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether the page is here; not counted as asking for it. */
    boolean holds(String address) {
        return pages.asMap().containsKey(address);
    }

    int indexed() {
        lock.lock();
        try {
            return shown.size();
        } finally {
            lock.unlock();
        }
    }

    long size() {
        return pages.estimatedSize();
    }

    /** What the pages weigh together. */
    long bytes() {
        return pages.policy()
                .eviction()
                .flatMap(eviction -> eviction.weightedSize().stream().boxed().findFirst())
                .orElse(0L);
    }

    long evictions() {
        return evictions.sum();
    }
}
