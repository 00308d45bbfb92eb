package broadsheet.discussion.judge;

/**
 * A remark on which somebody has decided.
 *
 * @param remark what was shown
 * @param faulty whether it had the fault
 * @param group where it stood, such as the story's id: a threshold is set on groups the learner has not seen
 */
public record Lesson(Remark remark, boolean faulty, String group) {}
