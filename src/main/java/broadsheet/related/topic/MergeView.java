package broadsheet.related.topic;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.PageHead;
import broadsheet.story.Topic;
import broadsheet.text.Messages;

/**
 * The question before one topic is merged into another.
 *
 * @param kept the one that stays
 * @param other the one that is no more afterwards
 * @param stories how many stories are about the other
 * @param action where the answer is sent
 */
public record MergeView(
        DeskPage page, PageHead head, Messages said, Topic kept, Topic other, int stories, String action) {}
