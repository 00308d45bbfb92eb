package broadsheet.desk.editor;

import broadsheet.desk.passage.Margin;
import broadsheet.html.Markup;
import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.FormErrors;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Tabs;
import broadsheet.story.Comparison;
import broadsheet.text.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The screen of a story.
 *
 * @param head where it stands and what can be done
 * @param tabs its other screens
 * @param said the words of the room
 * @param notice what has to be known before anything is typed; null for nothing
 * @param address of the story at the desk
 * @param version the form begins with
 * @param changeable whether it may be written in now
 * @param top the fields above the text
 * @param beside the fields beside it
 * @param text how the text is shown and typed
 * @param differs what somebody else saved meanwhile, against what was typed; null when nobody did
 * @param margin what the newsroom says of its words
 */
public record StoryView(
        DeskPage page,
        PageHead head,
        Tabs tabs,
        Messages said,
        @Nullable Notice notice,
        String address,
        int version,
        boolean changeable,
        List<Field> top,
        List<Field> beside,
        TextPart text,
        @Nullable Comparison differs,
        Margin margin) {

    /**
     * The body of the story.
     *
     * @param markdown of it; null where Markdown cannot say it without loss
     * @param asRead as readers see it
     * @param language of the story
     * @param direction of its script
     * @param length how long it is, in words
     * @param scripts that make it typed in place; may be empty
     * @param words of that surface, as JSON
     */
    public record TextPart(
            @Nullable Field markdown,
            Markup asRead,
            String language,
            String direction,
            String length,
            List<String> scripts,
            String words) {}

    public StoryView {
        top = List.copyOf(top);
        beside = List.copyOf(beside);
    }

    public FormErrors errors() {
        return new FormErrors(Stream.of(top.stream(), Stream.ofNullable(text.markdown()), beside.stream())
                .flatMap(part -> part)
                .toList());
    }
}
