package broadsheet.text;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are compared where capitals make no difference: Ä like ä, É like é, STRASSE like Straße. The same on every database. */
public final class Folding {
    private Folding() {}

    public static String of(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
