package broadsheet.front;

import broadsheet.audience.Figures;
import broadsheet.front.page.FrontView;
import broadsheet.front.page.Link;
import broadsheet.front.page.TeaserView;
import broadsheet.story.Section;
import broadsheet.story.Teaser;
import broadsheet.story.frontpage.Arrangement;
import broadsheet.story.frontpage.Arrangements;
import broadsheet.story.frontpage.FrontPlan;
import broadsheet.story.frontpage.Planner;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes the front page. */
final class FrontPages {
    /** The key of what changes at midnight. */
    static final String DATE = "date";

    /** Stories that are listed as most read. */
    private static final int MOST_READ = 10;

    private final Heads heads;
    private final SchemaOrg structured;

    FrontPages(Heads heads, SchemaOrg structured) {
        this.heads = heads;
        this.structured = structured;
    }

    /** As editors arranged it. */
    Outcome front(Galley galley, Instant now) {
        galley.shows(Arrangements.KEY);
        return front(galley, now, new Arrangements().now(galley.sql()).arrangement());
    }

    /** As it would be if it were arranged so. */
    Outcome front(Galley galley, Instant now, Arrangement arrangement) {
        var furniture = galley.furniture();
        var paper = furniture.paper();
        galley.shows("stories");
        galley.shows(DATE);
        var plan = new Planner(galley.stories())
                .plan(galley.sql(), furniture.shown(), paper.language(), arrangement.at(now));
        var setter = new TeaserSetter(galley, paper.language());
        galley.fetch(Stream.concat(Stream.of(plan.lead()), plan.seconds().stream())
                .filter(Objects::nonNull)
                .map(Teaser::picture)
                .filter(Objects::nonNull)
                .toList());
        var lead = plan.lead() == null ? null : setter.signed(plan.lead(), Slot.LEAD);
        boolean many = furniture.theme().card().pictures();
        var date = furniture.words().weekday(now.atZone(paper.zone()).toLocalDate());
        return Outcome.Sheet.of(
                "front",
                new FrontView(
                        heads.page(paper, paper.name(), paper.line(), "/", List.of(structured.site(paper))),
                        Frames.dated(furniture, date),
                        lead,
                        setter.set(plan.seconds(), Slot.SECOND),
                        setter.set(plan.strip(), Slot.CARD),
                        setter.signed(plan.opinion(), null),
                        plan.latest().stream().map(setter::latest).toList(),
                        mostRead(galley, now, paper.zone(), setter),
                        plan.parts().keySet().stream()
                                .map(section -> part(setter, section, plan, many))
                                .toList()));
    }

    /** By the views of today and yesterday; only what everybody can read now. */
    private static List<TeaserView> mostRead(Galley galley, Instant now, ZoneId zone, TeaserSetter setter) {
        galley.shows(Figures.MOST_READ);
        var since = LocalDate.ofInstant(now, zone).minusDays(1);
        var read = new Figures().mostRead(galley.sql(), since, MOST_READ);
        return galley.stories().teasers(galley.sql(), read).stream()
                .map(setter::latest)
                .toList();
    }

    private static FrontView.Part part(TeaserSetter setter, Section section, FrontPlan plan, boolean pictures) {
        var stories = Objects.requireNonNull(plan.parts().get(section));
        var first = stories.stream().filter(setter::hasFreshPicture).findFirst().orElse(stories.getFirst());
        var others = stories.stream().filter(story -> story != first).toList();
        return new FrontView.Part(
                new Link(section.name(), "/" + section.slug() + "/"),
                setter.set(first, Slot.SECOND),
                setter.set(others, pictures ? Slot.CARD : null),
                setter.set(plan.briefs().getOrDefault(section, List.of()), null));
    }
}
