package broadsheet.audience;

import broadsheet.db.Transaction;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.text.Slug;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Writes bundles down: adds to what this and other nodes have counted. */
final class Ledger {
    static final String STORY = "story:";
    static final String OTHER = "other";

    private static final Pattern SECTION = Pattern.compile("/([^/]+)/");
    private static final Pattern PIECE = Pattern.compile("/([^/]+)/([^/]+)");
    private static final String VIEW = """
            insert into audience_view (day, page, views) values (?, ?, ?)
            on conflict (day, page) do update set views = audience_view.views + excluded.views""";
    private static final String REFERRER = """
            insert into audience_referrer (day, host, views) values (?, ?, ?)
            on conflict (day, host) do update set views = audience_referrer.views + excluded.views""";
    private static final String READERS = """
            insert into audience_readers (day, counter, readers) values (?, ?, ?)
            on conflict (day, counter) do update set readers = excluded.readers""";

    private final Stories stories;
    private final Publications publications;
    private final String counter;

    /** @param counter this process among all that count */
    Ledger(Stories stories, Publications publications, String counter) {
        this.stories = stories;
        this.publications = publications;
        this.counter = counter;
    }

    void write(Transaction transaction, Bundle bundle) {
        var sql = transaction.sql();
        var day = bundle.day.toString();
        // In one order everywhere, so that two nodes never wait for each other crosswise.
        pages(sql, bundle.views).forEach((page, views) -> sql.execute(VIEW, day, page, views));
        new TreeMap<>(bundle.referrers).forEach((host, views) -> sql.execute(REFERRER, day, host, views));
        sql.execute(READERS, day, counter, bundle.readers);
    }

    private Map<String, Long> pages(Handle sql, Map<String, Long> views) {
        var pages = new TreeMap<String, Long>();
        views.forEach((path, count) -> pages.merge(page(sql, path), count, Long::sum));
        return pages;
    }

    private String page(Handle sql, String path) {
        if (path.equals("/")) return path;
        var section = SECTION.matcher(path);
        if (section.matches()) return isSection(sql, section.group(1)) ? path : OTHER;
        var piece = PIECE.matcher(path);
        if (!piece.matches() || !Slug.fits(piece.group(1)) || !Slug.fits(piece.group(2))) return OTHER;
        return stories.teaser(sql, new Slug(piece.group(1)), new Slug(piece.group(2)))
                .map(story -> STORY + story.id())
                .orElse(OTHER);
    }

    private boolean isSection(Handle sql, String slug) {
        return Slug.fits(slug) && publications.section(sql, new Slug(slug)).isPresent();
    }
}
