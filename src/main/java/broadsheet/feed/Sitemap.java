package broadsheet.feed;

import broadsheet.story.Stories;
import broadsheet.story.Teaser;
import broadsheet.text.Slug;
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

    Optional<byte[]> write(Handle sql, Stories stories, Collection<Slug> sections, int part) {
        boolean several = !stories.latest(sql, 1, most - sections.size() - 1).isEmpty();
        if (part == 0) return Optional.of(bytes(several ? parts(sql, stories) : whole(sql, stories, sections)));
        if (!several) return Optional.empty();
        var listed = new StringBuilder();
        for (var story : stories.latest(sql, most, (part - 1) * most)) url(listed, story);
        return listed.isEmpty() ? Optional.empty() : Optional.of(bytes("<urlset" + SCHEMA + listed + "</urlset>\n"));
    }

    private String whole(Handle sql, Stories stories, Collection<Slug> sections) {
        var listed = new StringBuilder("<urlset" + SCHEMA);
        listed.append("<url><loc>").append(base).append("/</loc></url>\n");
        for (var section : sections) {
            listed.append("<url><loc>").append(base).append('/').append(section).append("/</loc></url>\n");
        }
        for (var story : stories.latest(sql, most, 0)) url(listed, story);
        return listed.append("</urlset>\n").toString();
    }

    private void url(StringBuilder listed, Teaser story) {
        var changed = story.changed() == null ? story.published() : story.changed();
        listed.append("<url><loc>").append(base).append(story.path()).append("</loc><lastmod>");
        listed.append(changed.truncatedTo(ChronoUnit.SECONDS)).append("</lastmod></url>\n");
    }

    private String parts(Handle sql, Stories stories) {
        var listed = new StringBuilder("<sitemapindex" + SCHEMA);
        for (int part = 1;
                part == 1 || !stories.latest(sql, 1, (part - 1) * most).isEmpty();
                part++) {
            listed.append("<sitemap><loc>").append(base).append("/sitemap-").append(part);
            listed.append(".xml</loc></sitemap>\n");
        }
        return listed.append("</sitemapindex>\n").toString();
    }

    private static byte[] bytes(String xml) {
        return (HEAD + xml).getBytes(StandardCharsets.UTF_8);
    }
}
