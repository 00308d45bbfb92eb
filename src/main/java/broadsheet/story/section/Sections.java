package broadsheet.story.section;

import broadsheet.db.Transaction;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.Stories;
import broadsheet.story.frontpage.Arrangements;
import broadsheet.story.redirect.Redirect;
import broadsheet.story.redirect.Redirects;
import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.Collections;
import org.jdbi.v3.core.Handle;

/** The verbs of sections. A renamed one takes its stories along, and every old address leads to the new one for good. */
public final class Sections {
    private static final String COUNT = """
            select (select count(*) from story where section = ?) + (select count(*) from planned_story where section = ?)""";
    private static final String PLANNED = "update planned_story set section = ? where section = ?";
    private static final String STORIES = "select id, slug from story where section = ? order by id";

    private final Publications publications;
    private final Newsdesk newsdesk;
    private final Redirects redirects = new Redirects();
    private final Arrangements arrangements = new Arrangements();

    public Sections(Publications publications, Stories stories) {
        this.publications = publications;
        this.newsdesk = new Newsdesk(stories);
    }

    /** How many stories it has, in whatever standing, those that are only planned among them. */
    public int stories(Handle sql, Slug section) {
        return sql.createQuery(COUNT)
                .bind(0, section.text())
                .bind(1, section.text())
                .mapTo(Integer.class)
                .one();
    }

    /** Keeps a new one, or one that is there as it is now called and described. */
    public void save(Transaction transaction, Section section) {
        var path = "/" + section.slug();
        if (redirects.find(transaction.sql(), path).isPresent()) redirects.remove(transaction, path);
        publications.save(transaction, section);
    }

    /** Gives one another address, and with it all its stories, written and planned. */
    public void rename(Transaction transaction, Slug before, Section after) {
        record Kept(String id, Slug slug) {}
        save(transaction, after);
        var sql = transaction.sql();
        var stories = sql.createQuery(STORIES)
                .bind(0, before.text())
                .map((row, _) -> new Kept(row.getString("id"), new Slug(row.getString("slug"))))
                .list();
        for (var story : stories) newsdesk.move(transaction, story.id(), after.slug(), story.slug());
        sql.execute(PLANNED, after.slug().text(), before.text());
        arrangements.renamed(transaction, before, after.slug());
        var target = "/" + after.slug() + "/";
        for (var one : redirects.leadingTo(sql, "/" + before)) {
            redirects.keep(transaction, new Redirect(one.path(), target, one.hits()));
        }
        redirects.keep(transaction, new Redirect("/" + before, target, 0));
        publications.remove(transaction, before);
    }

    /** Puts one a place further up or down in the navigation. */
    public void shift(Transaction transaction, Slug slug, int places) {
        var order = new ArrayList<>(publications.sections(transaction.sql()));
        int from = order.stream().map(Section::slug).toList().indexOf(slug);
        int to = from + places;
        if (from < 0 || to < 0 || to >= order.size()) return;
        Collections.swap(order, from, to);
        int position = 0;
        for (var one : order) {
            publications.save(
                    transaction, new Section(one.slug(), one.name(), one.description(), ++position, one.hidden()));
        }
    }

    /** Removes one without stories. */
    public void remove(Transaction transaction, Slug slug) {
        if (stories(transaction.sql(), slug) > 0) throw new IllegalStateException(slug + " is not empty.");
        publications.remove(transaction, slug);
    }
}
