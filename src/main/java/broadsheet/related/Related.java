package broadsheet.related;

import broadsheet.story.Teaser;

/** A published story to read next, and why. */
public record Related(Teaser teaser, Reason reason) {}
