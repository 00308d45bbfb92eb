package broadsheet.story;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What has changed between two states of a story, word by word (Myers' difference algorithm, 1986). Marks and pictures do not
 * count here; whether two states are the same in everything is {@link Content#equals}.
 *
 * @param kicker empty when there was none before and after; so for the others
 * @param body paragraphs are kept apart by blank lines
 */
public record Comparison(List<Piece> kicker, List<Piece> headline, List<Piece> standfirst, List<Piece> body) {

    /** Words that stayed, came or went. */
    public record Piece(Fate fate, String words) {}

    /** What became of a piece. */
    public enum Fate {
        KEPT,
        ADDED,
        REMOVED
    }

    /** Words, the spaces between them and single marks; joined again they give the text to the letter. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    public static Comparison between(Content before, Content after) {
        return new Comparison(
                pieces(before.kicker(), after.kicker()),
                pieces(before.headline(), after.headline()),
                pieces(before.standfirst(), after.standfirst()),
                pieces(before.body().plainText(), after.body().plainText()));
    }

    /** What has changed between two texts. */
    public static List<Piece> words(String before, String after) {
        return pieces(before, after);
    }

    /** Whether any word is different. */
    public boolean findsChanges() {
        return List.of(kicker, headline, standfirst, body).stream()
                .flatMap(List::stream)
                .anyMatch(piece -> piece.fate() != Fate.KEPT);
    }

    private static List<Piece> pieces(String before, String after) {
        var old = tokens(before);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, tokens(after)).getDeltas()) {
            add(pieces, Fate.KEPT, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Fate.REMOVED, delta.getSource().getLines());
            add(pieces, Fate.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Fate.KEPT, old.subList(at, old.size()));
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> tokens) {
        if (!tokens.isEmpty()) pieces.add(new Piece(fate, String.join("", tokens)));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
