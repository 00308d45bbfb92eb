package broadsheet.front;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys of a page as caches between us and readers are told them: {@code Surrogate-Key} (Fastly, Varnish; between
 * spaces) and {@code Cache-Tag} (Cloudflare, Akamai and others; between commas). Whoever purges by the keys of a change
 * purges exactly the pages that show it.
 *
 * <p>A proxy may refuse an answer whose headers are longer than 4 kB, nginx by default, so the list is cut at {@link
 * #MOST_CHARACTERS}; a page with a longer one carries {@link #MORE}, which is to be purged with every change. Then a page
 * may be purged that need not be, but none is left.
 */
final class EdgeKeys {
    /** Carried by pages whose keys are too many; goes with every change. */
    static final String MORE = "more";

    static final int MOST_CHARACTERS = 1_200;

    /** Of a story's identifier: 48 random bits. Two stories with the same ones would only be purged together. */
    private static final int ID_CHARACTERS = 12;

    private static final String STORY = "story:";

    /** What many changes touch comes first, so that it is not what is cut off. */
    private static final List<String> ORDER =
            List.of("", "section:", "author:", "topic:", "topic-name:", "person:", STORY, "picture:");

    private record Ranked(int rank, String name) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            return rank == other.rank ? name.compareTo(other.name) : Integer.compare(rank, other.rank);
        }
    }

    private EdgeKeys() {}

    /** Both headers. */
    static Map<String, String> headers(Set<String> keys) {
        var text = new StringBuilder();
        for (var ranked : ranked(keys)) {
            var name = ranked.name();
            if (text.length() + name.length() + MORE.length() + 2 > MOST_CHARACTERS) {
                text.append(' ').append(MORE);
                break;
            }
            if (!text.isEmpty()) text.append(' ');
            text.append(name);
        }
        var spaced = text.toString();
        return Map.of("Surrogate-Key", spaced, "Cache-Tag", spaced.replace(' ', ','));
    }

    private static Ranked[] ranked(Set<String> keys) {
        var ranked = new Ranked[keys.size()];
        int count = 0;
        for (var key : keys) ranked[count++] = new Ranked(rank(key), name(key));
        Arrays.sort(ranked);
        return ranked;
    }

    /** How a key is called outside. */
    static String name(String key) {
        if (!key.startsWith(STORY)) return key;
        return STORY + key.substring(Math.max(STORY.length(), key.length() - ID_CHARACTERS));
    }

    private static int rank(String key) {
        int rank = ORDER.indexOf(key.substring(0, key.indexOf(':') + 1));
        return rank < 0 ? ORDER.size() : rank;
    }
}
