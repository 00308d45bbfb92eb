package broadsheet.front.page;

import org.jspecify.annotations.Nullable;

/**
 * What readers are told of a change.
 *
 * @param kind update, clarification or correction
 * @param label the same in words
 * @param story headline and address, where the note does not stand below its story
 * @param language set when the story's is not the page's own
 * @param direction set when the story's is not the page's own
 */
public record NoteView(
        String kind,
        String label,
        Told when,
        String text,
        @Nullable Link story,
        @Nullable String language,
        @Nullable String direction) {}
