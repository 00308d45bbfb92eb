package broadsheet.feed;

import broadsheet.html.Templates;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.document.Surroundings;
import broadsheet.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes the paper for machines. What is not published never comes here: it is only given what readers may read. */
public final class Feeds {
    /** What feed readers show at once; the newest are never further down. */
    public static final int ENTRIES = 30;

    private static final String ROBOTS = """
            User-agent: *
            Disallow: /search
            Disallow: /desk/
            Disallow: /api/

            Sitemap: %s/sitemap.xml
            """;

    private final String base;
    private final RssFeed rss;

    /** @param base of the site, without a slash at the end */
    public Feeds(String base, Templates templates) {
        this.base = base;
        this.rss = new RssFeed(base, templates);
    }

    /**
     * A story with what the feed cannot look up by itself.
     *
     * @param names of its authors
     * @param section its name
     * @param around the pictures and stories its body names
     */
    public record Entry(Story story, String names, String section, Surroundings around) {}

    /**
     * What a feed says of itself.
     *
     * @param page path of the page it is the feed of
     * @param self its own path
     */
    public record Channel(String title, String page, String about, String self) {}

    /** The newest stories whole, as RSS 2.0. */
    public byte[] rss(Channel channel, Language language, List<Entry> entries) {
        return rss.write(channel, language, entries);
    }

    /**
     * The sitemap.
     *
     * @param pages paths of what is listed beside the stories
     * @param part from 1; 0 is the whole, or the list of parts where there are too many stories for one file
     * @return nothing when there is no such part
     */
    public Optional<byte[]> sitemap(Handle sql, Stories stories, Collection<String> pages, int part) {
        return new Sitemap(base, Sitemap.MOST).write(sql, stories, pages, part);
    }

    public byte[] robots() {
        return ROBOTS.formatted(base).getBytes(StandardCharsets.UTF_8);
    }
}
