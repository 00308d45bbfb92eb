package broadsheet.story;

/** What is found at an address. */
public sealed interface Whereabouts {

    /** A story to read. */
    record Here(Story story) implements Whereabouts {}

    /** The story has another address now. */
    record Moved(String path) implements Whereabouts {}

    /** A story that was taken back, with its public reason. */
    record Gone(Story story, Standing.Withdrawn standing) implements Whereabouts {}

    /** Nothing that a reader may know of. */
    record Nowhere() implements Whereabouts {}
}
