package broadsheet.related.likeness;

import broadsheet.story.Content;
import broadsheet.story.Story;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.Instant;

/**
 * A published story as it is kept for comparison.
 *
 * @param story its identifier
 */
public record Clipping(String story, Instant published, Language language, Fingerprint print) {

    /** Reads a published story once. */
    public static Clipping of(Story story) {
        var published = story.published();
        if (published == null)
            throw new IllegalStateException("A story that readers can read has no date: " + story.id());
        return of(story.id(), published, story.content());
    }

    /** Reads what a story says once. */
    public static Clipping of(String story, Instant published, Content content) {
        return new Clipping(story, published, content.language(), FingerprintTaker.of(content));
    }

    /** Whether it is tagged with the topic. */
    public boolean isAbout(Slug topic) {
        return print.has(Trait.TOPIC.key(topic.text()));
    }

    /** Whether its text has the word, whatever its form. */
    public boolean says(String stem) {
        return print.has(Trait.WORD.key(stem));
    }

    /** Whether it writes the word with a capital letter inside a sentence. */
    public boolean names(String stem) {
        return print.has(Trait.AS_NAME.key(stem));
    }
}
