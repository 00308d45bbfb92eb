package broadsheet.front.page;

import broadsheet.story.document.ShownPicture;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote it.
 *
 * @param address of the profile page; null for a guest
 * @param credit the job, or what readers are told of a guest; may be empty
 */
public record BylineView(
        String name,
        @Nullable String address,
        String credit,
        @Nullable ShownPicture portrait) {}
