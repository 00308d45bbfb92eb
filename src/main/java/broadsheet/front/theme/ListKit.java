package broadsheet.front.theme;

import broadsheet.front.page.IndexView;
import broadsheet.front.page.ListView;
import broadsheet.front.page.NotesView;
import broadsheet.front.page.SearchView;
import broadsheet.front.page.StorylineView;
import broadsheet.html.theme.Kit;
import broadsheet.html.theme.Said;
import java.util.List;

/** Lists of stories, and what else the paper lists. */
final class ListKit {
    private static final String PAGES = "broadsheet/front/theme/pages.jte";

    /** Sections, topics and authors. */
    static final Kit<ListView> STORIES = new Kit<ListView>()
            .phrases(
                    List.of("stories.none"),
                    (view, key) -> Said.here(view.frame().words().say(key)))
            .words("heading", view -> Said.here(view.heading()))
            .words("above", view -> Said.here(view.above()))
            .words("introduction", view -> Said.here(view.introduction()))
            .words("page-number", view -> Said.here(number(view)))
            .sized(
                    "portrait",
                    "broadsheet/front/theme/shot.jte",
                    (view, sizes) -> Shot.of(view.portrait(), sizes, true))
            .piece("about", "broadsheet/front/theme/topic.jte", view -> view.about() == null ? null : view)
            .piece(
                    "pager",
                    PAGES,
                    view -> new Turning(view.pager(), view.frame().words()))
            .rows("lead", TeaserKit.STORY, view -> first(view))
            .rows(
                    "seconds",
                    TeaserKit.STORY,
                    view -> view.top().stream().skip(1).toList())
            .rows("stories", TeaserKit.STORY, ListView::stories)
            .asks("above", view -> !view.above().isEmpty())
            .asks(
                    "introduction",
                    view -> !view.introduction().isEmpty() && view.pager().number() == 1)
            .asks("later", view -> view.pager().number() > 1)
            .asks("portrait", view -> view.portrait() != null)
            .needs("heading", "introduction", "about", "lead", "seconds", "stories", "pager", "word");

    /** What was found. */
    static final Kit<SearchView> FOUND = new Kit<SearchView>()
            .phrases(
                    List.of("latest"),
                    (view, key) -> Said.here(view.frame().words().say(key)))
            .piece("asking", "broadsheet/front/page/asking.jte", view -> view)
            .piece("remarks", "broadsheet/front/page/remarks.jte", view -> view)
            .piece("finding", "broadsheet/front/page/finding.jte", view -> view)
            .rows("newest", TeaserKit.STORY, SearchView::newest)
            .needs("asking", "remarks", "finding", "newest");

    /** Corrections. */
    static final Kit<NotesView> CORRECTIONS = new Kit<NotesView>()
            .phrases(
                    List.of("corrections", "corrections.about", "corrections.none"),
                    (view, key) -> Said.here(view.frame().words().say(key)))
            .piece("notes", "broadsheet/front/theme/correctednotes.jte", view -> view)
            .piece(
                    "pager",
                    PAGES,
                    view -> new Turning(view.pager(), view.frame().words()))
            .asks("notes", view -> !view.notes().isEmpty())
            .needs("word", "notes", "pager");

    /** Everybody of the newsroom. */
    static final Kit<IndexView> PEOPLE = new Kit<IndexView>()
            .phrases(
                    List.of("people"),
                    (view, key) -> Said.here(view.frame().words().say(key)))
            .words(
                    "introduction",
                    view -> Said.here(view.frame()
                            .words()
                            .say("people.about", view.frame().name())))
            .piece("staff", "broadsheet/front/page/staff.jte", view -> view)
            .piece("subjects", "broadsheet/front/page/subjects.jte", view -> view)
            .needs("word", "staff", "subjects");

    /** A storyline. */
    static final Kit<StorylineView> STORYLINE = new Kit<StorylineView>()
            .phrases(
                    List.of("storyline"),
                    (view, key) -> Said.here(view.frame().words().say(key)))
            .words("heading", view -> Said.here(view.name()))
            .words("span", view -> Said.here(view.span()))
            .piece("timeline", "broadsheet/front/page/timeline.jte", view -> view)
            .needs("heading", "timeline");

    private ListKit() {}

    private static String number(ListView view) {
        return view.frame().words().say("page", view.pager().number());
    }

    private static List<broadsheet.front.page.TeaserView> first(ListView view) {
        return view.top().stream().limit(1).toList();
    }
}
