package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.db.Ids;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EdgeKeysTest {
    @Test
    void keys_are_told_in_both_ways_with_the_broadest_first_and_stories_by_the_end_of_their_number() {
        var headers = EdgeKeys.headers(
                Set.of("picture:flood", "story:0198c1f2-3f4e-7d10-8a11-5e6f708192a3", "section:news", "frame"));
        assertThat(headers)
                .containsEntry("Surrogate-Key", "frame section:news story:5e6f708192a3 picture:flood")
                .containsEntry("Cache-Tag", "frame,section:news,story:5e6f708192a3,picture:flood");
    }

    @Test
    void a_page_with_too_many_keys_says_that_there_are_more() {
        var keys = new TreeSet<>(Set.of("stories", "frame", "date"));
        for (int i = 0; i < 500; i++) keys.add("story:" + Ids.next());
        var spaced = EdgeKeys.headers(keys).get("Surrogate-Key");
        assertThat(spaced.length()).isBetween(EdgeKeys.MOST_CHARACTERS - 30, EdgeKeys.MOST_CHARACTERS);
        assertThat(spaced).startsWith("date frame stories story:").endsWith(" more");
        assertThat(EdgeKeys.headers(keys).get("Cache-Tag")).endsWith(",more").hasSameSizeAs(spaced);
    }

    @Test
    void whatever_fits_is_told_whole() {
        var keys = new TreeSet<String>();
        for (int i = 0; i < 60; i++) keys.add("story:" + Ids.next());
        assertThat(EdgeKeys.headers(keys).get("Surrogate-Key").split(" "))
                .hasSize(60)
                .doesNotContain("more");
    }
}
