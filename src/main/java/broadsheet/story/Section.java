package broadsheet.story;

import broadsheet.text.Slug;
import java.util.Set;

/**
 * A part of the paper.
 *
 * @param position its place in the navigation, from 1
 */
public record Section(Slug slug, String name, String description, int position) {
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

    public Section {
        if (name.isBlank()) throw new Unready("A section needs a name.");
        if (RESERVED.contains(slug.text())) {
            throw new Unready(
                    "A section cannot be called “%s”: the address /%s/ has another use.".formatted(name, slug));
        }
    }
}
