package broadsheet.front.page;

import broadsheet.story.document.ShownPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of stories under a heading: {@code list.jte} for sections, topics and authors.
 *
 * @param form section, topic or author, for the style sheet
 * @param above the small line above the heading, such as an author's job
 * @param introduction plain text; may be empty
 * @param portrait of an author, or the picture of a topic
 * @param about what a topic's page says besides; null for others
 * @param top the first of them, to be set large: the lead and what stands beside it; empty where a list is only a list
 */
public record ListView(
        Head head,
        Frame frame,
        String form,
        String above,
        String heading,
        String introduction,
        @Nullable ShownPicture portrait,
        @Nullable AboutView about,
        List<TeaserView> top,
        List<TeaserView> stories,
        Pager pager)
        implements Headed {}
