package broadsheet.consent.tcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.SharedData;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TcStringTest {
    /** Out of the examples of the published format. */
    private static final String EXAMPLE =
            "COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA.IFoEUQQgAIQwgIwQABAEAAAAOIAACAIAAAAQAIAgEAACEAAAAAgAQBAAAAAAAGBAAgAAAAAAAFAAECAAAgAAQARAEQAAAAAJAAIAAgAAAYQEAAAQmAgBC3ZAYzUw";

    @Test
    void strings_that_others_stumbled_over_are_read_as_they_say() {
        for (var line : SharedData.lines("consent/tc-strings.jsonl.gz")) {
            var text = line.get("string").asString();
            if (line.get("expect").asString().equals("reject")) {
                assertThatThrownBy(() -> ConsentString.read(text)).isInstanceOf(Unreadable.class);
                continue;
            }
            var read = ConsentString.read(text);
            assertThat(read.version()).isEqualTo(line.get("version").asInt());
            assertThat(read.vendorConsents().numbers()).isNotEmpty();
            if (!line.has("publisherRestrictions")) continue;
            var expected = line.get("publisherRestrictions");
            var vendors = StreamSupport.stream(expected.get("vendors").spliterator(), false)
                    .map(each -> each.asInt())
                    .toList();
            var second = TcString.read(text);
            assertThat(second.restrictions())
                    .contains(new Restriction(
                            expected.get("purpose").asInt(),
                            Restriction.Type.values()[expected.get("type").asInt()],
                            Ids.of(vendors)));
            assertThat(TcString.read(second.write())).isEqualTo(second);
        }
    }

    @Test
    void the_example_of_the_format_is_read_and_written() {
        var read = TcString.read(EXAMPLE);
        assertThat(read.cmp()).isEqualTo(27);
        assertThat(read.language()).isEqualTo("EN");
        assertThat(read.vendorList()).isEqualTo(15);
        assertThat(read.country()).isEqualTo("AA");
        assertThat(read.purposeConsents().numbers()).containsExactly(1, 2, 3);
        assertThat(read.vendorConsents().numbers()).containsExactly(2, 6, 8);
        assertThat(read.vendorInterests().numbers()).containsExactly(2, 6, 8);
        assertThat(read.disclosed()).isNotNull();
        assertThat(TcString.read(read.write())).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "C",
                "COvFyGBOvFyGB",
                "DOvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA",
                "COvFyGB OvFyGB",
                "Ω",
                "{}"
            })
    void what_does_not_hold_together_is_refused(String text) {
        assertThatThrownBy(() -> ConsentString.read(text))
                .isInstanceOf(Unreadable.class)
                .hasMessageEndingWith(".");
    }

    @Property(tries = 300)
    void whatever_is_written_is_read_back(@ForAll("strings") TcString written) {
        assertThat(ConsentString.read(written.write())).isEqualTo(written);
    }

    @Property(tries = 300)
    void a_string_that_was_cut_or_altered_is_read_or_refused_and_nothing_else(
            @ForAll("strings") TcString written, @ForAll int place, @ForAll char other) {
        var text = written.write();
        int at = Math.floorMod(place, text.length());
        for (var broken : List.of(text.substring(0, at), text.substring(0, at) + other + text.substring(at + 1))) {
            try {
                ConsentString.read(broken);
            } catch (Unreadable sentence) {
                assertThat(sentence).hasMessageEndingWith(".");
            }
        }
    }

    @Provide
    Arbitrary<TcString> strings() {
        var vendors =
                Arbitraries.integers().between(1, 2_000).list().ofMaxSize(60).map(Ids::of);
        var purposes =
                Arbitraries.integers().between(1, 24).list().ofMaxSize(24).map(Ids::of);
        var letters = Arbitraries.strings().withCharRange('A', 'Z').ofLength(2);
        var moments = Arbitraries.longs().between(0, (1L << 36) - 1).map(tenths -> Instant.ofEpochMilli(tenths * 100));
        var restrictions = Combinators.combine(
                        Arbitraries.integers().between(1, 63), Arbitraries.of(Restriction.Type.class), vendors)
                .as(Restriction::new)
                .list()
                .ofMaxSize(4);
        var publisher = Combinators.combine(
                        purposes, purposes, Arbitraries.integers().between(0, 63))
                .as((consents, interests, custom) -> new PublisherChoices(
                        consents, interests, custom, custom > 2 ? Ids.of(1, custom) : Ids.NONE, Ids.NONE))
                .injectNull(0.5);
        return Combinators.combine(
                        moments,
                        letters,
                        purposes,
                        vendors,
                        vendors,
                        restrictions,
                        publisher,
                        Arbitraries.integers().between(0, 4095))
                .as((moment, two, some, consents, interests, limits, own, number) -> new TcString(
                        moment,
                        moment,
                        number,
                        1,
                        number % 64,
                        two,
                        number,
                        4,
                        number % 2 == 0,
                        number % 3 == 0,
                        Ids.of(1),
                        some,
                        Ids.NONE,
                        number % 5 == 0,
                        two,
                        consents,
                        interests,
                        limits,
                        number % 2 == 0 ? null : consents,
                        null,
                        own));
    }
}
