package broadsheet.discussion.redress;

import broadsheet.text.Messages;

/**
 * A letter about a decision: {@code letter.jte}.
 *
 * @param address of the page where everything stands and can be answered
 */
public record RulingLetter(Messages said, Ruling ruling, String address, String paper) {}
