package broadsheet.discussion;

import broadsheet.story.document.Document;
import java.util.List;

/**
 * What a comment says.
 *
 * @param source scrubbed
 * @param skeletons its words without their disguise, those of the name too
 * @param words to look for
 * @param trusted whether somebody of the newsroom wrote it
 */
record Wording(String source, Document body, List<String> skeletons, WordRules.Search words, boolean trusted) {}
