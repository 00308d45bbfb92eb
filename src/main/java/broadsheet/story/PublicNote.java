package broadsheet.story;

import java.time.Instant;

/**
 * What readers are told of a change: an update, a clarification, a correction.
 *
 * @param kind one that is announced
 */
public record PublicNote(Instant at, Step kind, String text) {
    public PublicNote {
        if (!kind.announced()) throw new IllegalArgumentException("Readers are not told of this kind of change.");
        if (text.isBlank()) throw new Unready("Say in a sentence what has changed.");
    }
}
