package broadsheet.story;

import broadsheet.text.Slug;
import java.util.Set;

/**
 * A part of the paper.
 *
 * @param position its place in the navigation, from 1
 * @param hidden whether it is kept without being named in the navigation and on the front page
 */
public record Section(Slug slug, String name, String description, int position, boolean hidden) {
    /** First parts of addresses that mean something else; a section of this name could not be reached. */
    public static final Set<String> RESERVED = Set.of(
            "account",
            "api",
            "assets",
            "authors",
            "consent",
            "corrections",
            "desk",
            "healthz",
            "media",
            "metrics",
            "preview",
            "privacy",
            "readyz",
            "search",
            "storylines",
            "topics");

    /** One that is shown. */
    public Section(Slug slug, String name, String description, int position) {
        this(slug, name, description, position, false);
    }

    public Section {
        if (name.isBlank()) throw new Unready("A section needs a name.");
        if (RESERVED.contains(slug.text())) {
            throw new Unready(
                    "A section cannot be called “%s”: the address /%s/ has another use.".formatted(name, slug));
        }
    }
}
