package broadsheet.auditor;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be visited.
 *
 * @param paths pages that are visited besides the first, before those that the first one leads to
 * @param pages how many pages a round has, the first included
 * @param notice how the site's notice is answered, where it is not one that is recognised
 * @param ours hosts that belong to the site, besides its own and those under it
 * @param allowed names of stored things that need no yes; a star at the end stands for any ending
 * @param linger how long nothing may happen until a page counts as still
 * @param patience how long a page is waited for at most
 */
public record Assignment(
        URI start,
        List<String> paths,
        int pages,
        @Nullable Notice notice,
        List<String> ours,
        List<String> allowed,
        Duration linger,
        Duration patience) {
    public Assignment {
        paths = List.copyOf(paths);
        ours = List.copyOf(ours);
        allowed = List.copyOf(allowed);
        boolean web =
                start.getHost() != null && String.valueOf(start.getScheme()).matches("https?");
        if (!web)
            throw new NoVisit("“%s” is no address of a site; it begins with https:// or http://.".formatted(start));
        if (pages < 1 || pages > 100) throw new NoVisit("A round has 1 to 100 pages, not %d.".formatted(pages));
    }
}
