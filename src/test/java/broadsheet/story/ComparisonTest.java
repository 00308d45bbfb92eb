package broadsheet.story;

import static broadsheet.story.Comparison.Fate.ADDED;
import static broadsheet.story.Comparison.Fate.KEPT;
import static broadsheet.story.Comparison.Fate.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.story.Comparison.Piece;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void a_corrected_number_is_all_that_shows() {
        var found = Comparison.between(content("The river rose 2 metres."), content("The river rose 3 metres."));
        assertThat(found.body())
                .containsExactly(
                        new Piece(KEPT, "The river rose "),
                        new Piece(REMOVED, "2"),
                        new Piece(ADDED, "3"),
                        new Piece(KEPT, " metres."));
        assertThat(found.headline()).containsExactly(new Piece(KEPT, "River"));
        assertThat(found.findsChanges()).isTrue();
    }

    @Test
    void equal_states_have_no_differences() {
        assertThat(Comparison.between(content("كلمة"), content("كلمة")).findsChanges())
                .isFalse();
    }

    @Property(tries = 300)
    void both_texts_can_be_read_out_of_a_comparison(@ForAll String one, @ForAll String other) {
        var before = content("x " + one);
        var after = content("x " + other);
        var body = Comparison.between(before, after).body();
        assertThat(read(body, ADDED)).isEqualTo(before.body().plainText());
        assertThat(read(body, REMOVED)).isEqualTo(after.body().plainText());
    }

    private static String read(List<Piece> pieces, Comparison.Fate without) {
        return pieces.stream()
                .filter(piece -> piece.fate() != without)
                .map(Piece::words)
                .collect(Collectors.joining());
    }

    private static Content content(String words) {
        var body = Document.of(Block.Paragraph.of(words));
        return new Content("", "River", "", "", Kind.NEWS, Language.ENGLISH, List.of(), List.of(), null, body);
    }
}
