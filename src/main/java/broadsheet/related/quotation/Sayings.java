package broadsheet.related.quotation;

import broadsheet.story.quotation.Spoken;
import broadsheet.text.Lines;

/** Which quotations tell a reader what somebody thinks, and which are only words held at arm's length. */
public final class Sayings {
    /** Fewer words are a quotation only when they are a sentence. */
    private static final int FEWEST_WORDS = 4;

    private static final int FEWEST_IN_SENTENCE = 3;

    private Sayings() {}

    /** Whether it stands for itself: a sentence, or a good part of one. */
    public static boolean says(Spoken spoken) {
        int words = Lines.count(spoken.words());
        return spoken.traced()
                || words >= FEWEST_WORDS
                || words >= FEWEST_IN_SENTENCE
                        && Lines.endsSentence(spoken.words().replaceFirst(",(?=\\P{L}*$)", "."))
                        && Lines.startsUpper(spoken.words().replaceFirst("^\\P{L}+", ""));
    }
}
