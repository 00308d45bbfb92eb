package broadsheet.front.theme;

import broadsheet.front.page.TeaserView;
import broadsheet.html.theme.Kit;
import broadsheet.html.theme.Said;

/** A story in a list. */
final class TeaserKit {
    private static final String SHOT = "broadsheet/front/theme/shot.jte";

    static final Kit<TeaserView> STORY = new Kit<TeaserView>()
            .tongue(story -> said(story, ""))
            .way("link", TeaserView::address)
            .words("headline", story -> said(story, story.headline()))
            .words("standfirst", story -> said(story, story.standfirst()))
            .words("kicker", story -> said(story, story.kicker()))
            .words("label", story -> new Said(story.label(), labelLanguage(story), null))
            .words("names", story -> Said.here(story.names()))
            .piece("time", "broadsheet/front/theme/when.jte", TeaserView::published)
            .sized("picture", SHOT, (story, sizes) -> Shot.of(story.picture(), sizes, false))
            .sized("first-picture", SHOT, (story, sizes) -> Shot.of(story.picture(), sizes, true))
            .sized("portrait", SHOT, (story, sizes) -> Shot.of(story.portrait(), sizes, false))
            .asks("picture", story -> story.picture() != null)
            .asks("portrait", story -> story.portrait() != null)
            .asks("standfirst", story -> !story.standfirst().isEmpty())
            .asks("kicker", story -> !story.kicker().isEmpty())
            .asks("label", story -> !story.label().isEmpty())
            .asks("names", story -> !story.names().isEmpty())
            .asks("opinion", story -> story.kind().equals("opinion"))
            .asks("live", story -> story.kind().equals("live"))
            .needs("link", "headline");

    private TeaserKit() {}

    private static Said said(TeaserView story, String text) {
        return new Said(text, story.language(), story.direction());
    }

    private static @org.jspecify.annotations.Nullable String labelLanguage(TeaserView story) {
        return story.labelLanguage() == null ? story.language() : story.labelLanguage();
    }
}
