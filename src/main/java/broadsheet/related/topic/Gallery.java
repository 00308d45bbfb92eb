package broadsheet.related.topic;

import broadsheet.text.Slug;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/**
 * Where a topic's picture is chosen.
 *
 * @param found where pictures are found, as JSON
 * @param script that chooses one of them
 * @param shown the address at which a picture of this name is seen; empty if there is none
 */
public record Gallery(String found, String script, BiFunction<Handle, Slug, Optional<String>> shown) {

    Optional<String> shown(Handle sql, String name) {
        return Slug.fits(name) ? shown.apply(sql, new Slug(name)) : Optional.empty();
    }
}
