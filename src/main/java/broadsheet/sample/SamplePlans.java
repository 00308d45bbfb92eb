package broadsheet.sample;

import broadsheet.db.Transaction;
import broadsheet.people.People;
import broadsheet.people.Role;
import broadsheet.story.work.DueTime;
import broadsheet.story.work.Plans;
import broadsheet.text.Slug;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What the Courier means to write in the days around its opening. */
final class SamplePlans {
    private final People people;
    private final Plans plans = new Plans();

    SamplePlans(People people) {
        this.people = people;
    }

    void bring(Transaction transaction, Instant opening) {
        var today = LocalDate.ofInstant(opening, SampleNewsroom.ZONE);
        var editor = people.all(transaction.sql()).stream()
                .filter(person -> person.role() == Role.EDITOR)
                .findFirst()
                .orElseThrow()
                .slug();
        plan(
                transaction,
                editor,
                "Old Bridge: a year after it opened again",
                "river-and-land",
                today.plusDays(2),
                null,
                "gwen-ashdown",
                "Walk it with the engineer. Ask what the sensors have said since spring.");
        plan(
                transaction,
                editor,
                "Council cabinet on library hours",
                "town-hall",
                today.plusDays(1),
                LocalTime.of(18, 30),
                "tomasz-wierzba",
                "Live from the chamber; the vote is expected after eight.");
        plan(
                transaction,
                editor,
                "Christmas market: who pays for the lights",
                "news",
                today.plusDays(3),
                null,
                null,
                "");
        plan(
                transaction,
                editor,
                "Portrait: the woman behind the tea hut",
                "culture",
                today.minusDays(1),
                null,
                "marta-quintero",
                "");
    }

    private void plan(
            Transaction transaction,
            Slug by,
            String title,
            String section,
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable String person,
            String note) {
        var at = time == null
                ? DueTime.day(day, SampleNewsroom.ZONE)
                : DueTime.moment(day.atTime(time).atZone(SampleNewsroom.ZONE).toInstant());
        plans.add(
                transaction,
                new Plans.Entry(title, new Slug(section), at, person == null ? null : new Slug(person), note),
                by);
    }
}
