package broadsheet.front.theme;

import broadsheet.html.theme.Kit;
import broadsheet.html.theme.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every template that a theme can have, by its name, and what it has to work with. */
public final class Kits {
    /** Around every page. */
    static final String FRAME_NAME = "frame";

    static final Kit<Surround> FRAME = new Kit<Surround>()
            .tongue(view -> own(view, ""))
            .phrases(
                    List.of("about.title", "sections"),
                    (view, key) -> own(view, view.frame().words().say(key)))
            .piece("name", "broadsheet/front/theme/nameplate.jte", view -> view)
            .words("line", view -> own(view, view.frame().line()))
            .piece(
                    "date",
                    "broadsheet/front/theme/when.jte",
                    view -> view.frame().date())
            .piece("search-box", "broadsheet/front/page/searchbox.jte", Surround::frame)
            .piece("sections", "broadsheet/front/page/sections.jte", Surround::frame)
            .piece("page", "broadsheet/front/theme/main.jte", view -> view)
            .piece("imprint", "broadsheet/front/page/footer.jte", Surround::frame)
            .asks("line", view -> !view.frame().line().isEmpty())
            .asks("date", view -> view.frame().date() != null)
            .needs("name", "search-box", "sections", "page", "imprint");

    /** In the order of the guide. */
    public static final Map<String, Kit<?>> ALL = all();

    private Kits() {}

    /** The paper's words, where the page is in another language. */
    private static Said own(Surround view, String text) {
        var frame = view.frame();
        return frame.foreign() ? new Said(text, frame.language(), frame.direction()) : Said.here(text);
    }

    private static Map<String, Kit<?>> all() {
        var kits = new LinkedHashMap<String, Kit<?>>();
        kits.put(FRAME_NAME, FRAME);
        kits.put("front", FrontKit.FRONT);
        kits.put("section", ListKit.STORIES);
        kits.put("topic", ListKit.STORIES);
        kits.put("author", ListKit.STORIES);
        kits.put("storyline", ListKit.STORYLINE);
        kits.put("story", StoryKit.STORY);
        kits.put("search", ListKit.FOUND);
        kits.put("corrections", ListKit.CORRECTIONS);
        kits.put("people", ListKit.PEOPLE);
        kits.put("privacy", StoryKit.PRIVACY);
        kits.put("message", StoryKit.MESSAGE);
        return java.util.Collections.unmodifiableMap(kits);
    }
}
