package broadsheet.front.page;

import broadsheet.html.Markup;
import broadsheet.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to browsers, search engines and whoever shows a link to it.
 *
 * @param title of the window
 * @param canonical the page's one address; null for a page that must not be found
 * @param type of the Open Graph: article, profile or website
 * @param previous the page before in a list that is cut into pages
 * @param sheets what the page wears
 * @param chooser the script that loads what a reader agreed to
 * @param structured JSON-LD blocks, safe to stand in a script element
 */
public record Head(
        String title,
        String description,
        @Nullable String canonical,
        Language language,
        String site,
        String type,
        @Nullable Image image,
        @Nullable Story story,
        @Nullable String previous,
        @Nullable String next,
        Sheets sheets,
        String feed,
        String icon,
        String chooser,
        List<Markup> structured) {

    /**
     * Addresses of style sheets.
     *
     * @param own what this kind of page wears beside it; null for most
     */
    public record Sheets(String usual, @Nullable String own) {}

    /** A picture for whoever shows a link to the page. */
    public record Image(String address, int width, int height, String alt) {}

    /** Said of stories only. */
    public record Story(
            String headline, String published, @Nullable String modified, String section, List<String> topics) {}

    /** The same, on a list that is cut into pages. */
    public Head between(Pager pager) {
        return with(pager.newer(), pager.older(), sheets);
    }

    /** The same in another style sheet. */
    public Head in(String sheet) {
        return with(previous, next, new Sheets(sheet, sheets.own()));
    }

    /** The same in one style sheet more. */
    public Head wearing(String sheet) {
        return with(previous, next, new Sheets(sheets.usual(), sheet));
    }

    /** The same, with a feed of its own. */
    public Head fed(String feed) {
        return new Head(
                title,
                description,
                canonical,
                language,
                site,
                type,
                image,
                story,
                previous,
                next,
                sheets,
                feed,
                icon,
                chooser,
                structured);
    }

    private Head with(@Nullable String previous, @Nullable String next, Sheets sheets) {
        return new Head(
                title,
                description,
                canonical,
                language,
                site,
                type,
                image,
                story,
                previous,
                next,
                sheets,
                feed,
                icon,
                chooser,
                structured);
    }

    /** Whether search engines may keep it. */
    public boolean hidden() {
        return canonical == null;
    }

    public String direction() {
        return language.direction().attribute();
    }
}
