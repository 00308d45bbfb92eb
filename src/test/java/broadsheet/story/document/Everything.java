package broadsheet.story.document;

import broadsheet.html.Templates;
import java.util.Optional;

/** A page that knows every picture and story there is. */
final class Everything {
    static final ShownPicture PICTURE = new ShownPicture(
            1500,
            1000,
            "The weir at <dusk>",
            "The library’s own caption",
            "Photo: Gwen Ashdown",
            "/media/weir-800.jpg",
            "/media/weir-400.jpg 400w, /media/weir-800.jpg 800w",
            "/media/weir-400.webp 400w, /media/weir-800.webp 800w",
            "(min-width: 48rem) 40rem, 100vw");

    static final Surroundings SURROUNDINGS = new Surroundings(
            _ -> Optional.of(PICTURE),
            path -> Optional.of(new ShownStory(path, "The night the Lenn rose", "Flood", Optional.of(PICTURE))),
            Labels.ENGLISH);

    private static final Templates TEMPLATES = new Templates();

    private Everything() {}

    static String html(Document document) {
        return html(document, SURROUNDINGS);
    }

    static String html(Document document, Surroundings around) {
        return new DocumentView(document, around).markup(TEMPLATES).toString();
    }

    static String html(Block... blocks) {
        return html(Document.of(blocks)).strip();
    }
}
