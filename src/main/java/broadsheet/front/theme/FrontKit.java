package broadsheet.front.theme;

import broadsheet.front.page.FrontView;
import broadsheet.front.page.TeaserView;
import broadsheet.html.theme.Kit;
import broadsheet.html.theme.Said;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The front page. What the plan gave to one of its lists stands in no other, so none may be left out. */
final class FrontKit {
    private static final Kit<FrontView.Part> PART = new Kit<FrontView.Part>()
            .way("link", part -> part.section().address())
            .words("name", part -> Said.here(part.section().words()))
            .rows("lead", TeaserKit.STORY, part -> List.of(part.lead()))
            .rows("others", TeaserKit.STORY, FrontView.Part::others)
            .rows("briefs", TeaserKit.STORY, FrontView.Part::briefs)
            .asks("picture", part -> part.lead().picture() != null)
            .needs("link", "name", "lead", "others", "briefs");

    static final Kit<FrontView> FRONT = new Kit<FrontView>()
            .phrases(
                    List.of("latest", "opinion", "most-read", "front.empty", "front.empty.more"),
                    (view, key) -> Said.here(view.frame().words().say(key)))
            .rows("lead", TeaserKit.STORY, view -> one(view.lead()))
            .rows("seconds", TeaserKit.STORY, FrontView::seconds)
            .rows("strip", TeaserKit.STORY, FrontView::strip)
            .rows("opinion", TeaserKit.STORY, FrontView::opinion)
            .rows("latest", TeaserKit.STORY, FrontView::latest)
            .rows("most-read", TeaserKit.STORY, FrontView::mostRead)
            .rows("sections", PART, FrontView::parts)
            .needs("lead", "seconds", "strip", "opinion", "latest", "most-read", "sections", "word");

    private FrontKit() {}

    private static List<TeaserView> one(@Nullable TeaserView story) {
        return story == null ? List.of() : List.of(story);
    }
}
