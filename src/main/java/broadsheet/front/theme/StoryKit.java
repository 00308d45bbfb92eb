package broadsheet.front.theme;

import broadsheet.front.page.MessageView;
import broadsheet.front.page.PrivacyView;
import broadsheet.front.page.StoryView;
import broadsheet.front.page.SuggestionView;
import broadsheet.front.page.TeaserView;
import broadsheet.html.theme.Kit;
import broadsheet.html.theme.Said;
import java.util.List;

/** A story and what belongs to it. Whatever a reader is owed — who, when, what was corrected — cannot be left out. */
final class StoryKit {
    private static final String PAGE = "broadsheet/front/page/";
    private static final String THEME = "broadsheet/front/theme/";

    static final Kit<StoryView> STORY = new Kit<StoryView>()
            .phrases(List.of("related"), (view, key) -> own(view, view.words().say(key)))
            .way("section", view -> view.section().address())
            .words("section-name", view -> framed(view, view.section().words()))
            .words("label", view -> own(view, view.label()))
            .words("kicker", view -> Said.here(view.kicker()))
            .words("headline", view -> Said.here(view.headline()))
            .words("standfirst", view -> Said.here(view.standfirst()))
            .words(
                    "more-heading",
                    view -> own(view, view.words().say("more", view.section().words())))
            .piece("bylines", PAGE + "bylines.jte", view -> view)
            .piece("dates", PAGE + "dates.jte", view -> view)
            .piece("corrected", PAGE + "corrected.jte", view -> view)
            .piece("picture", PAGE + "storypicture.jte", view -> view)
            .piece("contents", PAGE + "contents.jte", view -> view)
            .piece("body", THEME + "body.jte", view -> view)
            .piece("thread", THEME + "thread.jte", view -> view.thread() == null ? null : view)
            .piece("notes", PAGE + "storynotes.jte", view -> view)
            .piece("topics", PAGE + "topics.jte", view -> view.topics().isEmpty() ? null : view)
            .piece("share", PAGE + "share.jte", view -> view)
            .piece("discussion", PAGE + "discussion.jte", StoryView::discussion)
            .rows("also", suggested(), StoryView::also)
            .rows("more", TeaserKit.STORY, StoryView::more)
            .asks("kicker", view -> !view.kicker().isEmpty())
            .asks("standfirst", view -> !view.standfirst().isEmpty())
            .asks("picture", view -> view.picture() != null)
            .asks("label", view -> !view.label().equals(view.section().words()))
            .needs(
                    "section",
                    "section-name",
                    "label",
                    "kicker",
                    "headline",
                    "standfirst",
                    "bylines",
                    "dates",
                    "corrected")
            .needs("picture", "contents", "body", "thread", "notes", "topics", "share", "also", "more", "discussion");

    /** What went wrong. */
    static final Kit<MessageView> MESSAGE = new Kit<MessageView>()
            .phrases(
                    List.of("message.home", "message.search", "gone.when"),
                    (view, key) -> Said.here(view.frame().words().say(key)))
            .words("status", view -> Said.here(view.frame().words().say("message.status", view.status())))
            .words("heading", view -> Said.here(view.heading()))
            .words("sentence", view -> Said.here(view.sentence()))
            .words("note", view -> Said.here(view.note()))
            .piece("time", THEME + "when.jte", MessageView::when)
            .asks("since", view -> view.when() != null)
            .asks("note", view -> !view.note().isEmpty())
            .needs("heading", "sentence", "note");

    /** What the paper knows of its readers. */
    static final Kit<PrivacyView> PRIVACY = new Kit<PrivacyView>()
            .phrases(
                    List.of("privacy", "privacy.1", "privacy.2", "privacy.3", "privacy.4"),
                    (view, key) -> Said.here(
                            key.equals("privacy")
                                    ? view.frame().words().say(key)
                                    : view.sentence(key.charAt(key.length() - 1) - '0')))
            .piece("declared", PAGE + "declared.jte", view -> view)
            .needs("word", "declared");

    private StoryKit() {}

    private static Kit<SuggestionView> suggested() {
        return new Kit<SuggestionView>()
                .way("link", one -> one.story().address())
                .words("headline", one -> said(one, one.story().headline()))
                .words("why", one -> Said.here(one.reason()))
                .words("kind", one -> Said.here(one.kind()))
                .words("kicker", one -> said(one, one.story().kicker()))
                .words("label", one -> said(one, one.story().label()))
                .piece("time", THEME + "when.jte", one -> one.story().published())
                .sized(
                        "picture",
                        THEME + "shot.jte",
                        (one, sizes) -> Shot.of(one.story().picture(), sizes, false))
                .asks("picture", one -> one.story().picture() != null)
                .asks("why", one -> !one.reason().isEmpty())
                .asks("kicker", one -> !one.story().kicker().isEmpty())
                .asks("label", one -> !one.story().label().isEmpty())
                .needs("link", "headline", "why");
    }

    private static Said said(SuggestionView one, String text) {
        TeaserView story = one.story();
        return new Said(text, story.language(), story.direction());
    }

    /** Words of ours, where they are not in the story's language. */
    private static Said own(StoryView view, String text) {
        return new Said(text, view.told(), view.toldDirection());
    }

    /** Words of the paper, where the story is in another language than the paper. */
    private static Said framed(StoryView view, String text) {
        return view.frame().foreign()
                ? new Said(text, view.frame().language(), view.frame().direction())
                : Said.here(text);
    }
}
