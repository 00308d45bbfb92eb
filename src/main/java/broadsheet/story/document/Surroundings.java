package broadsheet.story.document;

import broadsheet.text.Slug;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a page knows and a document only names: pictures of the library and other stories. What is not found is left out.
 *
 * @param pictures by slug
 * @param stories by the path a document names, {@code /section/slug}
 * @param labels the words that are not the story's own
 */
public record Surroundings(
        Function<Slug, Optional<ShownPicture>> pictures,
        Function<String, Optional<ShownStory>> stories,
        Labels labels) {
    /** Knows nothing: words alone are shown. */
    public static final Surroundings EMPTY =
            new Surroundings(_ -> Optional.empty(), _ -> Optional.empty(), Labels.ENGLISH);

    /** The picture as templates want it: null where it is not known. */
    public @Nullable ShownPicture picture(Slug slug) {
        return pictures.apply(slug).orElse(null);
    }

    /** Those of the pictures that are known. */
    public List<Block.Picture> known(List<Block.Picture> wanted) {
        return wanted.stream()
                .filter(picture -> pictures.apply(picture.picture()).isPresent())
                .toList();
    }

    /** The story as templates want it: null where it is not known. */
    public @Nullable ShownStory story(String path) {
        return stories.apply(path).orElse(null);
    }
}
