package broadsheet.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final Pattern BOTH = Pattern.compile("--(\\S+?):light-dark\\((#\\w+),(#\\w+)\\)");

    @Property(tries = 2_000)
    void any_two_colours_become_readable_by_day_and_by_night(
            @ForAll @IntRange(max = 0xffffff) int accent, @ForAll @IntRange(max = 0xffffff) int second) {
        var tokens = BOTH.matcher(new Palette(new Colour(accent), new Colour(second)).tokens());
        Colour day = Palette.DAY[0];
        Colour night = Palette.NIGHT[0];
        int seen = 0;
        for (; tokens.find(); seen++) {
            var byDay = Colour.of(tokens.group(2));
            var byNight = Colour.of(tokens.group(3));
            if (tokens.group(1).startsWith("on-")) {
                assertThat(byDay.contrast(day)).as("words on it by day").isGreaterThanOrEqualTo(Colour.READABLE);
                assertThat(byNight.contrast(night)).as("words on it by night").isGreaterThanOrEqualTo(Colour.READABLE);
            } else {
                assertThat(byDay.leastContrast(Palette.DAY)).as("by day").isGreaterThanOrEqualTo(Colour.READABLE);
                assertThat(byNight.leastContrast(Palette.NIGHT)).as("by night").isGreaterThanOrEqualTo(Colour.READABLE);
            }
            day = byDay;
            night = byNight;
        }
        assertThat(seen).isEqualTo(4);
    }

    @Property(tries = 1_000)
    void white_can_be_read_on_every_plate(@ForAll @IntRange(max = 0xffffff) int accent) {
        assertThat(Palette.plate(new Colour(accent)).contrast(Colour.of("#fff")))
                .isGreaterThanOrEqualTo(Colour.READABLE);
    }

    @Test
    void no_ground_is_nearer_to_its_ink_than_palettes_count_on() {
        for (var ground : Ground.values()) {
            var pairs = new java.util.HashMap<String, Colour[]>();
            var tokens = BOTH.matcher(ground.tokens());
            while (tokens.find()) {
                pairs.put(tokens.group(1), new Colour[] {Colour.of(tokens.group(2)), Colour.of(tokens.group(3))});
            }
            for (var surface : java.util.List.of("paper", "raised", "tint")) {
                var of = pairs.get(surface);
                if (of == null) continue;
                assertThat(of[0].luminance()).isGreaterThanOrEqualTo(Palette.DAY[2].luminance());
                assertThat(of[1].luminance()).isLessThanOrEqualTo(Palette.NIGHT[2].luminance());
                for (int time = 0; time < 2; time++) {
                    assertThat(of[time].contrast(pairs.get("ink")[time])).isGreaterThanOrEqualTo(7);
                    assertThat(of[time].contrast(pairs.get("soft")[time])).isGreaterThanOrEqualTo(Colour.READABLE);
                    assertThat(of[time].contrast(pairs.get("line")[time])).isGreaterThanOrEqualTo(3);
                }
            }
        }
    }

    @Property(tries = 500)
    void a_colour_that_reads_already_stays_as_it_was_chosen(@ForAll @IntRange(max = 0xffffff) int rgb) {
        var chosen = new Colour(rgb);
        if (chosen.leastContrast(Palette.DAY) < 5.2) return;
        var kept = Palette.byDay(chosen);
        // Through OKLCH and back, a channel may be rounded by one.
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(Math.abs((kept.rgb() >> shift & 255) - (rgb >> shift & 255)))
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void contrast_is_that_of_the_guideline() {
        assertThat(Colour.of("#000").contrast(Colour.of("#ffffff"))).isEqualTo(21);
        assertThat(Colour.of("#777777").contrast(Colour.of("#fff"))).isBetween(4.47, 4.49);
        assertThat(Colour.of("#8F1D14").hex()).isEqualTo("#8f1d14");
        assertThat(Colour.read("crimson")).isEmpty();
        assertThat(Colour.read("#12345")).isEmpty();
    }

    @Test
    void a_yellow_stays_yellow_while_it_grows_dark() {
        var hue = Oklch.of(Palette.byDay(Colour.of("#ffd400"))).hue();
        assertThat(hue).isCloseTo(Oklch.of(Colour.of("#ffd400")).hue(), org.assertj.core.data.Offset.offset(.12));
    }
}
