package broadsheet.related;

import broadsheet.text.Slug;

/**
 * Stories that continue one another, under a name.
 *
 * @param id UUIDv7, never changes
 * @param confirmed whether an editor has agreed that it is one
 */
public record Storyline(String id, Slug slug, String name, boolean confirmed) {
    /** Its address on the site. */
    public String path() {
        return "/storylines/" + slug;
    }
}
