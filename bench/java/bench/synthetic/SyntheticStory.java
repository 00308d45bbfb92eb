package bench.synthetic;

import broadsheet.story.Content;
import broadsheet.story.document.Block;
import broadsheet.text.Slug;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A story of the archive.
 *
 * @param number its place in the archive, from 0, the oldest first
 * @param id a UUIDv7 of the moment it was published
 * @param thread stories with the same number tell of the same matter; -1 when it stands alone
 * @param correction what readers were told of a mistake, a day after it was published; null for most
 */
public record SyntheticStory(
        int number,
        String id,
        Slug section,
        Slug slug,
        Content content,
        Instant published,
        int thread,
        @Nullable String correction) {

    /** Its address on the site. */
    public String path() {
        return "/" + section + "/" + slug;
    }

    /** What it says once the mistake is mended. */
    Content mended() {
        var blocks = new ArrayList<>(content.body().blocks());
        blocks.removeLast();
        blocks.add(Block.Paragraph.of(correction == null ? content.headline() : correction));
        return content.withBody(new broadsheet.story.document.Document(blocks));
    }
}
