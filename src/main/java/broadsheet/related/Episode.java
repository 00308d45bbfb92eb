package broadsheet.related;

import broadsheet.story.Teaser;

/**
 * A published story within a storyline.
 *
 * @param news the sentence that says most that the stories before it do not; may be empty
 */
public record Episode(Teaser teaser, String news) {}
