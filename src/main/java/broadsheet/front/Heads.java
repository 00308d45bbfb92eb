package broadsheet.front;

import broadsheet.front.page.Head;
import broadsheet.html.Markup;
import broadsheet.media.Picture;
import broadsheet.media.PictureFiles;
import broadsheet.story.Publication;
import broadsheet.text.Language;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes what pages say of themselves. */
final class Heads {
    /** Search engines show about this much of a description. */
    private static final int LONGEST_DESCRIPTION = 200;

    private final String base;
    private final Supplier<String> lists;
    private final Supplier<String> stories;
    private final Fittings fittings;

    /**
     * Addresses that never change while the program runs.
     *
     * @param search what the search page wears beside the usual
     * @param comments the script for comments
     * @param chooser the script that loads what a reader agreed to
     */
    record Fittings(String search, String icon, String comments, String chooser, String finder) {}

    /**
     * @param base of the site, without a slash at the end
     * @param lists where the style sheet of the front page and all lists is now
     * @param stories where that of stories is
     */
    Heads(String base, Supplier<String> lists, Supplier<String> stories, Fittings fittings) {
        this.base = base;
        this.lists = lists;
        this.stories = stories;
        this.fittings = fittings;
    }

    /** The same with another style sheet. */
    Heads with(String sheet) {
        return new Heads(base, () -> sheet, () -> sheet, fittings);
    }

    /**
     * The Link header that has the style sheet fetched, by an edge cache even before the page is there (103 Early Hints). The
     * lead picture is not in it: with its widths it is half a kilobyte, and it stands in the first packets of the page
     * itself with a high priority.
     */
    static String preload(Head head) {
        return "<" + head.sheets().usual() + ">; rel=preload; as=style";
    }

    /** Where the script for comments is. */
    String script() {
        return fittings.comments();
    }

    /** Where the script is that shows what is found while somebody types. */
    String finder() {
        return fittings.finder();
    }

    /** An address on the site, whole. */
    String whole(String address) {
        return base + address;
    }

    /** Of a page of the paper, in its language. */
    Head page(Publication paper, String title, String description, String address, List<Markup> structured) {
        var whole = title.equals(paper.name()) ? title : title + " – " + paper.name();
        return head(paper, whole, description, address, paper.language(), "website", lists, null, null, structured);
    }

    /** The same on a page that is to be read like a story. */
    Head prose(Head head) {
        return head.in(stories.get());
    }

    /** Of a page that search engines are to leave alone. */
    Head hidden(Publication paper, String title) {
        return head(
                paper,
                title + " – " + paper.name(),
                "",
                null,
                paper.language(),
                "website",
                lists,
                null,
                null,
                List.of());
    }

    /** Of the search page, which search engines are to leave alone too. */
    Head searching(Publication paper, String title) {
        return hidden(paper, title).wearing(fittings.search());
    }

    /** Of a page about a story, in the story's language. @param address null when search engines are to leave it alone */
    Head talk(Publication paper, Language language, String title, @Nullable String address) {
        return head(
                paper,
                title + " – " + paper.name(),
                title,
                address,
                language,
                "website",
                stories,
                null,
                null,
                List.of());
    }

    /** Of a story. */
    Head story(
            Publication paper,
            Language language,
            String description,
            String address,
            @Nullable Picture picture,
            Head.Story story,
            List<Markup> structured) {
        var title = story.headline() + " – " + paper.name();
        return head(
                paper,
                title,
                description,
                address,
                language,
                "article",
                stories,
                picture == null ? null : image(picture),
                story,
                structured);
    }

    private Head head(
            Publication paper,
            String title,
            String description,
            @Nullable String address,
            Language language,
            String type,
            Supplier<String> sheet,
            Head.@Nullable Image image,
            Head.@Nullable Story story,
            List<Markup> structured) {
        return new Head(
                title,
                shortened(description),
                address == null ? null : whole(address),
                language,
                paper.name(),
                type,
                image,
                story,
                null,
                null,
                new Head.Sheets(sheet.get(), null),
                "/feed.xml",
                fittings.icon(),
                fittings.chooser(),
                structured);
    }

    private Head.Image image(Picture picture) {
        int width = PictureFiles.widthsFor(picture.width()).stream()
                .filter(one -> one <= 1200)
                .reduce((_, larger) -> larger)
                .orElse(picture.width());
        int height = Math.round((float) picture.height() * width / picture.width());
        return new Head.Image(whole(PictureFiles.address(picture, width, "jpg")), width, height, picture.alt());
    }

    static String shortened(String text) {
        if (text.length() <= LONGEST_DESCRIPTION) return text;
        int end = text.lastIndexOf(' ', LONGEST_DESCRIPTION);
        return text.substring(0, end > 0 ? end : LONGEST_DESCRIPTION) + "…";
    }
}
