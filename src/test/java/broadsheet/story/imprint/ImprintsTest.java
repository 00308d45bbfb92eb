package broadsheet.story.imprint;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.Change;
import broadsheet.db.Database;
import broadsheet.story.imprint.Contacts.Whom;
import broadsheet.story.imprint.Menus.Where;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class ImprintsTest {
    private final Database database;
    private final Imprints imprints = new Imprints();

    ImprintsTest(TestDatabase kind) {
        database = kind.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Imprint kept() {
        return database.read(imprints::read);
    }

    @Test
    void nothing_is_told_until_something_is_kept_and_what_is_kept_comes_back_as_it_was() {
        assertThat(kept()).isEqualTo(Imprint.NONE);
        assertThat(kept().isTold()).isFalse();
        var contacts = new Contacts(
                Map.of(Whom.TIPS, "tips@courier.example"),
                "7 Mill Lane\nLennford",
                List.of("https://social.example/@courier", "https://video.example/courier"),
                "© 2026");
        var ownership = new Ownership(
                "The readers",
                "",
                "One.\n\nTwo.",
                List.of(new Funder("Members", "61 %", ""), new Funder("A friend", "", "the roof")),
                Map.of(Policy.ETHICS, "/news/rules"));
        var menus = new Menus(List.of(new Way("Elections", "/topics/elections")), List.of());
        database.run(tx -> {
            imprints.save(tx, contacts);
            imprints.save(tx, ownership);
            imprints.save(tx, menus);
        });
        assertThat(kept()).isEqualTo(new Imprint(contacts, ownership, menus));
        assertThat(kept().isTold()).isTrue();
        assertThat(database.changes().after(0, 10))
                .extracting(Change::what, Change::subject)
                .containsOnly(org.assertj.core.api.Assertions.tuple("imprint.saved", "frame"));

        database.run(tx -> {
            imprints.save(tx, Contacts.NONE);
            imprints.save(tx, Ownership.UNTOLD);
            imprints.save(tx, Menus.NONE);
        });
        assertThat(kept()).isEqualTo(Imprint.NONE);
    }

    @Test
    void a_break_or_a_tab_within_a_line_does_not_tear_it() {
        var funder = new Funder("Two\tnames", "5\n%", "for\r\nus");
        database.run(tx -> imprints.save(tx, new Ownership("", "", "", List.of(funder), Map.of())));
        assertThat(kept().ownership().funders()).containsExactly(new Funder("Two names", "5 %", "for us"));
    }

    @Test
    void menus_that_were_replaced_come_back_and_go_again() {
        assertThat(database.<Boolean>read(imprints::undoable)).isFalse();
        database.run(imprints::undo);
        var one = Menus.NONE.with(Where.FOOT, new Way("One", "/one/"));
        var two = one.with(Where.MASTHEAD, new Way("Two", "/two/"));
        database.run(tx -> imprints.replace(tx, one));
        database.run(tx -> imprints.replace(tx, two));
        database.run(imprints::undo);
        assertThat(kept().menus()).isEqualTo(one);
        database.run(imprints::undo);
        assertThat(kept().menus()).isEqualTo(two);
        assertThat(database.<Boolean>read(imprints::undoable)).isTrue();
    }

    @Test
    void entries_of_a_menu_change_places_and_go() {
        var first = new Way("First", "/a/");
        var second = new Way("Second", "https://elsewhere.example/");
        var menus = Menus.NONE.with(Where.FOOT, first).with(Where.FOOT, second);
        assertThat(menus.shifted(Where.FOOT, second, -1).foot()).containsExactly(second, first);
        assertThat(menus.shifted(Where.FOOT, second, 1)).isEqualTo(menus);
        assertThat(menus.shifted(Where.MASTHEAD, second, 1)).isEqualTo(menus);
        assertThat(menus.without(Where.FOOT, first).foot()).containsExactly(second);
        assertThat(menus.masthead()).isEmpty();
    }

    @Test
    void only_paths_and_web_addresses_lead_anywhere() {
        assertThat(List.of("/", "/news/a", "https://a.example/b?c", "http://a.example"))
                .allMatch(Way::leads);
        assertThat(List.of(
                        "",
                        "news",
                        "//a.example",
                        "/\\a.example",
                        "javascript:alert(1)",
                        "mailto:a@b.example",
                        "https:///x"))
                .noneMatch(Way::leads);
    }
}
