package broadsheet.related;

/**
 * A story in another's list, as it was chosen.
 *
 * @param other the story to read next
 * @param score how much the two are alike, 0 to 1
 */
record Suggestion(String other, Reason reason, double score) {}
