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
import broadsheet.text.Messages;
import java.util.List;
import java.util.stream.IntStream;

/** Lists and a table to be looked at. */
final class SpecimenRows {
    private static final List<String> STANDINGS = List.of("in review", "scheduled", "published");
    private static final List<String> WORDS = List.of("412", "1,260", "886");
    private static final List<String> READERS = List.of("–", "–", "12,408");

    private final Messages say;
    private final String name;
    private final String here;

    SpecimenRows(Messages say, String name, String here) {
        this.say = say;
        this.name = name;
        this.here = here;
    }

    Listing listing() {
        var section = new Listing.Filter(
                "section",
                say.say("section"),
                "",
                List.of(new Option("", say.say("all")), new Option("news", say.say("section.1"))));
        var items = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new Listing.Item(
                        say.say("story." + i),
                        here,
                        List.of(say.say("person." + i), say.say("section.1")),
                        badge(i),
                        Avatar.of(say.say("person." + i)),
                        new Cell.When("2026-11-22T1" + i + ":05:00+01:00", say.say("when." + i)),
                        null))
                .toList();
        return new Listing(
                say.say("stories") + " – " + name,
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
                say.say("found") + " – " + name,
                DesignDesk.ADDRESS,
                null,
                List.of(),
                List.of(),
                Paging.whole(0),
                nothing());
    }

    Table table() {
        var columns = List.of(
                Table.Column.of(say.say("headline")).sortable(here, Table.Sorted.NOT),
                Table.Column.of(say.say("author")),
                Table.Column.of(say.say("standing")),
                Table.Column.figures(say.say("words")),
                Table.Column.figures(say.say("chart.readers")).sortable(here, Table.Sorted.DOWN),
                Table.Column.of(say.say("changed")));
        var rows = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> List.<Cell>of(
                        new Cell.Lead(say.say("story." + i), here),
                        new Cell.Person(Avatar.of(say.say("person." + i))),
                        new Cell.Standing(badge(i)),
                        new Cell.Figure(WORDS.get(i - 1)),
                        new Cell.Figure(READERS.get(i - 1)),
                        new Cell.When("2026-11-22T1" + i + ":05:00+01:00", say.say("when." + i))))
                .toList();
        return new Table(say.say("stories") + ", " + name, columns, rows, nothing());
    }

    private Badge badge(int i) {
        var standing = STANDINGS.get(i - 1);
        return Badge.standing(standing, say.say(standing.replace(' ', '-')));
    }

    private EmptyState nothing() {
        return EmptyState.of(
                Icon.SEARCH, say.say("nothing"), say.say("nothing.about"), Action.to(say.say("all"), here));
    }
}
