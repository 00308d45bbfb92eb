package broadsheet.story.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.text.Slug;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ArrangementTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<Spot> SPOTS =
            List.of(Spot.LEAD, Spot.SECONDS, Spot.STRIP, Spot.OPINION, Spot.of(new Slug("news")), Spot.OFF);

    private static Pin pin(String story) {
        return new Pin(story, null);
    }

    private static List<String> in(Arrangement arrangement, Spot spot) {
        return arrangement.in(spot).stream().map(Pin::story).toList();
    }

    @Test
    void a_story_that_is_put_elsewhere_leaves_its_first_place() {
        var arranged = Arrangement.NONE.put(Spot.LEAD, pin("a")).put(Spot.STRIP, pin("a"));
        assertThat(in(arranged, Spot.LEAD)).isEmpty();
        assertThat(in(arranged, Spot.STRIP)).containsExactly("a");
    }

    @Test
    void the_last_of_a_full_spot_gives_way() {
        var arranged = Arrangement.NONE.put(Spot.LEAD, pin("a")).put(Spot.LEAD, pin("b"));
        assertThat(in(arranged, Spot.LEAD)).containsExactly("b");
    }

    @Test
    void a_pin_holds_until_its_moment_and_not_at_it() {
        var arranged = Arrangement.NONE.put(Spot.LEAD, new Pin("a", NOON));
        assertThat(in(arranged.at(NOON.minusMillis(1)), Spot.LEAD)).containsExactly("a");
        assertThat(in(arranged.at(NOON), Spot.LEAD)).isEmpty();
        assertThat(arranged.nextEnd()).contains(NOON);
    }

    @Test
    void moving_past_an_end_changes_nothing() {
        var arranged = Arrangement.NONE.put(Spot.STRIP, pin("a")).put(Spot.STRIP, pin("b"));
        assertThat(arranged.moved("a", -1)).isEqualTo(arranged);
        assertThat(in(arranged.moved("a", 1), Spot.STRIP)).containsExactly("b", "a");
        assertThat(arranged.moved("unknown", 1)).isEqualTo(arranged);
    }

    private record Deed(int what, Spot spot, String story) {
        Arrangement done(Arrangement before) {
            return switch (what) {
                case 0 -> before.put(spot, pin(story));
                case 1 -> before.without(story);
                case 2 -> before.moved(story, -1);
                case 3 -> before.moved(story, 1);
                default -> before.until(story, NOON);
            };
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(SPOTS),
                        Arbitraries.strings().withCharRange('a', 'l').ofLength(1))
                .as(Deed::new)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void whatever_is_done_no_story_stands_twice_and_no_spot_is_too_full(@ForAll("deeds") List<Deed> deeds) {
        var arranged = Arrangement.NONE;
        for (var deed : deeds) arranged = deed.done(arranged);
        var stories = arranged.stories().toList();
        assertThat(new HashSet<>(stories)).hasSameSizeAs(stories);
        for (var spot : SPOTS) assertThat(arranged.in(spot)).hasSizeLessThanOrEqualTo(spot.most());
    }
}
