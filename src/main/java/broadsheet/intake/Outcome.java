package broadsheet.intake;

import broadsheet.story.Story;

/** What became of a page that was brought in. */
public sealed interface Outcome {
    Story story();

    /** It is a new story. */
    record Made(Story story) implements Outcome {}

    /** It was here already and has changed since; the change is saved, and shown to readers if it was asked to be published. */
    record Changed(Story story) implements Outcome {}

    /** It was here already, word for word, and it was a draft; now readers can read it. */
    record Run(Story story) implements Outcome {}

    /** It was here already, word for word; nothing was done. */
    record Same(Story story) implements Outcome {}
}
