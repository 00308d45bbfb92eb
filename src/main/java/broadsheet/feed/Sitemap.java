package broadsheet.feed;

import broadsheet.story.Stories;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Every published address, by the protocol of sitemaps.org. Addresses are slugs, so there is nothing to escape. */
final class Sitemap {
    /** The protocol allows no more in one file. */
    static final int MOST = 50_000;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SCHEMA = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final String base;
    private final int most;

    Sitemap(String base, int most) {
        this.base = base;
        this.most = most;
    }

    Optional<byte[]> write(Handle sql, Stories stories, Collection<String> pages, int part) {
        int published = stories.published(sql);
        boolean several = published > most - pages.size();
        if (part == 0) return Optional.of(bytes(several ? parts(published) : whole(sql, stories, pages)));
        if (!several || part > parts(published, most)) return Optional.empty();
        var listed = new StringBuilder("<urlset" + SCHEMA);
        stories.addresses(sql, most, (part - 1) * most).forEach(story -> url(listed, story));
        return Optional.of(bytes(listed.append("</urlset>\n")));
    }

    private StringBuilder whole(Handle sql, Stories stories, Collection<String> pages) {
        var listed = new StringBuilder("<urlset" + SCHEMA);
        for (var page : pages)
            listed.append("<url><loc>").append(base).append(page).append("</loc></url>\n");
        stories.addresses(sql, most, 0).forEach(story -> url(listed, story));
        return listed.append("</urlset>\n");
    }

    private void url(StringBuilder listed, Stories.Standpoint story) {
        listed.append("<url><loc>").append(base).append('/').append(story.section());
        listed.append('/').append(story.slug()).append("</loc><lastmod>");
        listed.append(story.changed().truncatedTo(ChronoUnit.SECONDS)).append("</lastmod></url>\n");
    }

    private StringBuilder parts(int published) {
        var listed = new StringBuilder("<sitemapindex" + SCHEMA);
        for (int part = 1; part <= parts(published, most); part++) {
            listed.append("<sitemap><loc>").append(base).append("/sitemap-").append(part);
            listed.append(".xml</loc></sitemap>\n");
        }
        return listed.append("</sitemapindex>\n");
    }

    private static int parts(int published, int most) {
        return Math.max(1, Math.ceilDiv(published, most));
    }

    private static byte[] bytes(StringBuilder xml) {
        return xml.insert(0, HEAD).toString().getBytes(StandardCharsets.UTF_8);
    }
}
