package broadsheet.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody wrote is found by their address, and goes when they want it to. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class WrittenByMailTest {
    private final WrittenByMail written = new WrittenByMail();
    private final Square square;

    WrittenByMailTest(TestDatabase kind) {
        square = new Square(kind);
    }

    @AfterEach
    void close() {
        square.close();
    }

    private Comment by(String name, String mail, String text) {
        var address = "10.1.1." + name.length();
        return square.kept(
                new Letter(Square.NEWS, Square.FLOOD, null, new Writer.Guest(name, mail), text, null, address));
    }

    private List<Comment> found(String mail) {
        return square.database.read(sql -> written.find(sql, mail));
    }

    private int rowsWith(String words) {
        return square.database.read(sql -> sql.createQuery("""
                        select (select count(*) from comment where name || source || coalesce(mail, '') || body like :words)
                          + (select count(*) from comment_edit where name || source like :words)""")
                .bind("words", "%" + words + "%")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void an_address_is_found_however_it_is_typed_and_nobody_elses() {
        by("Martha", "martha@example.org", "The water stood high.");
        by("Jonas Weir", "jonas@example.org", "It did.");
        assertThat(found(" Martha@Example.ORG ")).extracting(Comment::source).containsExactly("The water stood high.");
    }

    @Test
    void a_name_goes_and_the_words_stay_where_they_are() {
        var comment = by("Martha", "martha@example.org", "The water stood high.");
        by("Jonas Weir", "jonas@example.org", "It did.");
        int gone = square.database.write(tx -> written.takeNames(tx, "martha@example.org", "A reader"));
        assertThat(gone).isEqualTo(1);
        assertThat(square.now(comment).writer().name()).isEqualTo("A reader");
        assertThat(square.now(comment).source()).isEqualTo("The water stood high.");
        assertThat(rowsWith("artha")).isZero();
        assertThat(found("martha@example.org")).isEmpty();
        assertThat(found("jonas@example.org")).hasSize(1);
    }

    @Test
    void the_words_go_too_with_everything_they_were_before_and_readers_count_one_less() {
        var comment = by("Martha", "martha@example.org", "The water stood high.");
        by("Jonas Weir", "jonas@example.org", "It did.");
        assertThat(square.size()).isEqualTo(new Comments.Size(2, 2));
        int gone = square.database.write(tx -> written.takeWords(tx, "martha@example.org"));
        assertThat(gone).isEqualTo(1);
        assertThat(square.now(comment).readable()).isFalse();
        assertThat(rowsWith("artha") + rowsWith("stood high")).isZero();
        assertThat(square.size()).isEqualTo(new Comments.Size(2, 1));
        assertThat(square.database.changes().after(0, 1_000))
                .anyMatch(change -> change.what().equals("comment.erased")
                        && change.subject().contains(square.flood));
    }
}
