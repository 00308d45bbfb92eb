package broadsheet.media;

import java.io.IOException;

/** The object store does not answer, or not to us; nothing was changed that is not safe to do again. */
public final class BucketAway extends IOException {
    private static final long serialVersionUID = 1;

    BucketAway(String sentence) {
        super(sentence);
    }

    BucketAway(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
