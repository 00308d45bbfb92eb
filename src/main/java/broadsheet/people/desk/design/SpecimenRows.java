package broadsheet.people.desk.design;

import broadsheet.people.desk.part.Action;
import broadsheet.people.desk.part.Avatar;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.Control.Option;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Icon;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.Paging;
import broadsheet.people.desk.part.Table;
import java.util.List;
import java.util.stream.IntStream;

/** Lists and a table to be looked at. */
final class SpecimenRows {
    private static final List<String> STANDINGS = List.of("in review", "scheduled", "published");
    private static final List<String> WORDS = List.of("412", "1,260", "886");
    private static final List<String> READERS = List.of("–", "–", "12,408");

    private final Sayings say;
    private final String name;
    private final String here;

    SpecimenRows(Sayings say, String name, String here) {
        this.say = say;
        this.name = name;
        this.here = here;
    }

    Listing listing() {
        var section = new Listing.Filter(
                "section",
                say.of("section"),
                "",
                List.of(new Option("", say.of("all")), new Option("news", say.of("section.1"))));
        var items = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new Listing.Item(
                        say.of("story." + i),
                        here,
                        List.of(say.of("person." + i), say.of("section.1")),
                        badge(i),
                        Avatar.of(say.of("person." + i)),
                        new Cell.When("2026-11-22T1" + i + ":05:00+01:00", say.of("when." + i)),
                        null))
                .toList();
        return new Listing(
                say.of("stories") + " – " + name,
                DesignDesk.ADDRESS,
                "",
                List.of(section),
                items,
                Paging.of(DesignDesk.ADDRESS + "?page=", 2, 3, 48),
                nothing());
    }

    /** A search that found nothing. */
    Listing searched() {
        return new Listing(
                say.of("found") + " – " + name,
                DesignDesk.ADDRESS,
                null,
                List.of(),
                List.of(),
                Paging.whole(0),
                nothing());
    }

    Table table() {
        var columns = List.of(
                Table.Column.of(say.of("headline")).sortable(here, Table.Sorted.NOT),
                Table.Column.of(say.of("author")),
                Table.Column.of(say.of("standing")),
                Table.Column.figures(say.of("words")),
                Table.Column.figures(say.of("chart.readers")).sortable(here, Table.Sorted.DOWN),
                Table.Column.of(say.of("changed")));
        var rows = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> List.<Cell>of(
                        new Cell.Lead(say.of("story." + i), here),
                        new Cell.Person(Avatar.of(say.of("person." + i))),
                        new Cell.Standing(badge(i)),
                        new Cell.Figure(WORDS.get(i - 1)),
                        new Cell.Figure(READERS.get(i - 1)),
                        new Cell.When("2026-11-22T1" + i + ":05:00+01:00", say.of("when." + i))))
                .toList();
        return new Table(say.of("stories") + ", " + name, columns, rows, nothing());
    }

    private Badge badge(int i) {
        var standing = STANDINGS.get(i - 1);
        return Badge.standing(standing, say.of(standing.replace(' ', '-')));
    }

    private EmptyState nothing() {
        return EmptyState.of(Icon.SEARCH, say.of("nothing"), say.of("nothing.about"), Action.to(say.of("all"), here));
    }
}
