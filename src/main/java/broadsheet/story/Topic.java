package broadsheet.story;

import broadsheet.text.Slug;

/**
 * What stories are about: a person, a place, a matter.
 *
 * @param background a few sentences by the newsroom, plain text; may be empty
 */
public record Topic(Slug slug, String name, String background) {}
