package broadsheet.front.theme;

import broadsheet.front.page.Frame;
import broadsheet.front.page.FrontView;
import broadsheet.front.page.Head;
import broadsheet.front.page.IndexView;
import broadsheet.front.page.ListView;
import broadsheet.front.page.MessageView;
import broadsheet.front.page.NotesView;
import broadsheet.front.page.PrivacyView;
import broadsheet.front.page.SearchView;
import broadsheet.front.page.StoryView;
import broadsheet.front.page.StorylineView;
import broadsheet.front.page.Surroundings;
import broadsheet.html.Templates;
import broadsheet.html.theme.Kit;
import broadsheet.html.theme.Theme;
import org.jspecify.annotations.Nullable;

/** Sets pages in a theme; what a theme leaves to the house is set by the house's templates. */
public final class ThemedPages {
    private static final String PAGE = "broadsheet/front/theme/themed.jte";

    private final Templates templates;

    public ThemedPages(Templates templates) {
        this.templates = templates;
    }

    /** What the theme puts around every page; null where it leaves that to the house. */
    public @Nullable Surroundings around(Theme theme) {
        var pattern = theme.pattern(Kits.FRAME_NAME, Kits.FRAME);
        if (pattern == null) return null;
        return (frame, big, page) -> pattern.filled(new Surround(frame, big, page), templates);
    }

    /**
     * The page in UTF-8.
     *
     * @param template the house's own for this view
     */
    public byte[] print(Theme theme, String template, Object view) {
        var themed = themed(theme, view);
        return themed == null
                ? templates.render("broadsheet/front/page/" + template + ".jte", view)
                : templates.render(PAGE, themed);
    }

    private @Nullable ThemedView themed(Theme theme, Object view) {
        return switch (view) {
            case FrontView page -> set(theme, "front", FrontKit.FRONT, page, page.head(), page.frame(), "front");
            case ListView page ->
                set(theme, page.form(), ListKit.STORIES, page, page.head(), page.frame(), "list " + page.form());
            case StoryView page ->
                set(theme, "story", StoryKit.STORY, page, page.head(), page.frame(), "story " + page.form());
            case StorylineView page ->
                set(theme, "storyline", ListKit.STORYLINE, page, page.head(), page.frame(), "list storyline");
            case SearchView page -> set(theme, "search", ListKit.FOUND, page, page.head(), page.frame(), "list found");
            case NotesView page ->
                set(theme, "corrections", ListKit.CORRECTIONS, page, page.head(), page.frame(), "list corrections");
            case IndexView page -> set(theme, "people", ListKit.PEOPLE, page, page.head(), page.frame(), "list people");
            case PrivacyView page ->
                set(theme, "privacy", StoryKit.PRIVACY, page, page.head(), page.frame(), "list plain");
            case MessageView page ->
                set(theme, "message", StoryKit.MESSAGE, page, page.head(), page.frame(), "message");
            default -> null;
        };
    }

    private <V> @Nullable ThemedView set(
            Theme theme, String name, Kit<V> kit, V view, Head head, Frame frame, String form) {
        var pattern = theme.pattern(name, kit);
        return pattern == null ? null : new ThemedView(head, frame, form, pattern.filled(view, templates));
    }
}
