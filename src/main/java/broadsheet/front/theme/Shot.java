package broadsheet.front.theme;

import broadsheet.story.document.ShownPicture;
import org.jspecify.annotations.Nullable;

/**
 * A picture in the place of a theme: {@code shot.jte}.
 *
 * @param first whether it is what readers see first, and is to be fetched at once
 */
public record Shot(ShownPicture picture, boolean first) {
    /** The picture as wide as the theme says; null for none. @param sizes empty to leave it as it is */
    static @Nullable Shot of(@Nullable ShownPicture picture, String sizes, boolean first) {
        if (picture == null) return null;
        return new Shot(sizes.isEmpty() ? picture : picture.sized(sizes), first);
    }
}
