package broadsheet.story.document;

import broadsheet.text.Slug;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One printing of a document: what the page around it knows, and the footnotes met so far, in the order of the text. */
public final class Setting {
    private final Surroundings around;
    private final List<Text> notes = new ArrayList<>();

    public Setting(Surroundings around) {
        this.around = around;
    }

    public Labels labels() {
        return around.labels();
    }

    public @Nullable ShownPicture picture(Slug slug) {
        return around.picture(slug);
    }

    public List<Block.Picture> known(List<Block.Picture> wanted) {
        return around.known(wanted);
    }

    public @Nullable ShownStory story(String path) {
        return around.story(path);
    }

    /** Takes a footnote down and gives it its number. */
    public int number(Text note) {
        notes.add(note);
        return notes.size();
    }

    /** The footnotes taken down, the first with the number 1. */
    public List<Text> notes() {
        return List.copyOf(notes);
    }
}
