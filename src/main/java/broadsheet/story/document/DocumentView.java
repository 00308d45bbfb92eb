package broadsheet.story.document;

import broadsheet.html.Markup;
import broadsheet.html.Templates;
import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way out to a page: a document, its pictures and the stories it points to, as {@code document.jte} shows them. Headings
 * get ids made of their words, for links to a place in a long read.
 */
public final class DocumentView {
    private final List<Part> parts;
    private final Surroundings around;

    public DocumentView(Document document, Surroundings around) {
        this.parts = parts(document.blocks());
        this.around = around;
    }

    /** The HTML, for another template to stand in. */
    public Markup markup(Templates templates) {
        return templates.markup("broadsheet/story/document/document.jte", this);
    }

    /** The blocks in order. */
    public List<Part> parts() {
        return parts;
    }

    public Surroundings around() {
        return around;
    }

    /** The headings in order, for a table of contents. */
    public List<Place> places() {
        var places = new ArrayList<Place>();
        for (var part : parts) {
            if (part.id() != null && part.block() instanceof Block.Heading heading) {
                places.add(new Place(part.id(), heading.level(), heading.text().plain()));
            }
        }
        return places;
    }

    /**
     * A block of the document.
     *
     * @param id set for a heading: "part-" and its words, unique in the document. The prefix keeps it apart from every
     *     other id of a page.
     */
    public record Part(Block block, @Nullable String id) {}

    /** A heading to jump to. */
    public record Place(String id, int level, String words) {}

    private static List<Part> parts(List<Block> blocks) {
        var parts = new ArrayList<Part>(blocks.size());
        var taken = new HashSet<String>();
        for (var block : blocks) {
            parts.add(new Part(block, block instanceof Block.Heading heading ? id(heading, taken) : null));
        }
        return List.copyOf(parts);
    }

    /** A heading without Latin letters is named by its number among the headings. */
    private static String id(Block.Heading heading, HashSet<String> taken) {
        var words = "part-" + Slug.of(heading.text().plain(), Integer.toString(taken.size() + 1));
        var id = words;
        for (int again = 2; !taken.add(id); again++) id = words + "-" + again;
        return id;
    }
}
