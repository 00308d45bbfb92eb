package broadsheet.story.frontpage;

import broadsheet.story.Section;
import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import broadsheet.text.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Plans the front page from what is published. */
public final class Planner {
    /** Enough for everything above the sections, whatever falls out. */
    private static final int NEWEST = 40;

    private final Stories stories;

    public Planner(Stories stories) {
        this.stories = stories;
    }

    /**
     * What stands where now.
     *
     * @param sections in the order of the navigation
     * @param language of the paper
     * @param arrangement that holds; stories in it that readers cannot see are passed over
     */
    public FrontPlan plan(Handle sql, Collection<Section> sections, Language language, Arrangement arrangement) {
        return FrontPlan.of(candidates(sql, sections, arrangement), sections, language, arrangement);
    }

    /** The newest of the paper, the newest of each section, so that a quiet one keeps its place, and what was put somewhere. */
    private Collection<Teaser> candidates(Handle sql, Collection<Section> sections, Arrangement arrangement) {
        var found = new LinkedHashMap<String, Teaser>();
        add(found, stories.teasers(sql, arrangement.stories().toList()));
        int off = arrangement.in(Spot.OFF).size();
        add(found, stories.latest(sql, NEWEST + off, 0));
        int each = FrontPlan.PART + FrontPlan.BRIEFS + FrontPlan.OPINIONS + off;
        for (var section : sections) add(found, stories.inSection(sql, section.slug(), each, 0));
        return List.copyOf(found.values());
    }

    private static void add(LinkedHashMap<String, Teaser> found, List<Teaser> more) {
        for (var story : more) found.putIfAbsent(story.id(), story);
    }
}
