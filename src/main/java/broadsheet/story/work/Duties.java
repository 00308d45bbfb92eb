package broadsheet.story.work;

import broadsheet.story.work.Backlog.Line;
import broadsheet.text.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What lies before one person: each list is asked for by itself, the most urgent first. */
public final class Duties {
    /** More is not taken in at a glance; the list of stories has the rest. */
    public static final int MOST = 20;

    private static final String LIMIT = " limit " + MOST;
    private static final String WANTED = """
            w.assigned = ? and w.wanted_at < ? and s.standing in ('draft', 'in review') order by w.wanted_at, s.id""";
    private static final String RETURNED =
            "s.standing = 'draft' and w.returned_by is not null" + Backlog.OWN + " order by w.returned_at desc, s.id";
    private static final String REVIEW = """
            s.standing = 'in review' and (w.approved_by is null or w.approved_version <> s.version)
            order by coalesce(w.wanted_at, 9223372036854775807), s.saved_at, s.id""";
    private static final String CLEARANCE = """
            s.standing in ('draft', 'in review', 'published') and w.legal_by is not null
              and (w.cleared_by is null or w.cleared_version <> s.version) and r.saved_by <> ?
              and not exists (select 1 from revision_person p
                where p.story = s.id and p.revision = s.working and p.person = ?)
            order by w.legal_at, s.id""";
    private static final String SCHEDULED = "s.standing = 'scheduled' and s.due_at >= ? and s.due_at < ?";
    private static final String DRAFTS = """
            s.standing = 'draft' and exists (select 1 from revision_person p
              where p.story = s.id and p.revision = s.working and p.person = ?)
            order by s.saved_at desc, s.id""";

    private final Backlog backlog = new Backlog();

    /** Stories that were given to them and are wanted before a moment, late ones too. */
    public List<Line> wanted(Handle sql, Slug person, Instant before) {
        return backlog.lines(sql, WANTED + LIMIT, List.of(person.text(), before.toEpochMilli()));
    }

    /** Stories of theirs that an editor sent back. */
    public List<Line> returned(Handle sql, Slug person) {
        var slug = person.text();
        return backlog.lines(sql, RETURNED + LIMIT, List.of(slug, slug, slug));
    }

    /** Stories that were handed in, and that nobody has approved as they are now. */
    public List<Line> review(Handle sql) {
        return backlog.lines(sql, REVIEW + LIMIT, List.of());
    }

    /** Flagged stories that wait for a second yes, which this person can give: they have not written them. */
    public List<Line> clearance(Handle sql, Slug person) {
        return backlog.lines(sql, CLEARANCE + LIMIT, List.of(person.text(), person.text()));
    }

    /** What appears by itself from one moment until before another, among the stories within reach. */
    public List<Line> scheduled(Handle sql, Reach reach, Instant from, Instant until) {
        var bound = new ArrayList<Object>(List.of(from.toEpochMilli(), until.toEpochMilli()));
        var slug = reach.person().text();
        if (!reach.isWhole()) bound.addAll(List.of(slug, slug, slug));
        var condition = SCHEDULED + (reach.isWhole() ? "" : Backlog.OWN) + " order by s.due_at, s.id";
        return backlog.lines(sql, condition + LIMIT, bound);
    }

    /** Drafts that bear their name, the latest work first. */
    public List<Line> drafts(Handle sql, Slug person) {
        return backlog.lines(sql, DRAFTS + LIMIT, List.of(person.text()));
    }
}
