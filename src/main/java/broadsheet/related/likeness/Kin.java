package broadsheet.related.likeness;

/**
 * Another story that is like the one in question.
 *
 * @param score 1 for the same words, 0 for nothing in common
 */
public record Kin(String story, double score) {}
