package broadsheet.front.page;

import broadsheet.story.Comparison.Fate;
import broadsheet.story.Comparison.Piece;
import java.util.ArrayList;
import java.util.List;

/** What changed in a long text, with a little of what stands around it. */
public final class Excerpt {
    /** Letters on each side of a change: a line or so, enough to know the place again. */
    private static final int AROUND = 90;

    private static final String LEFT_OUT = " … ";

    private Excerpt() {}

    /** The pieces, long stretches that stayed cut to what lies next to a change. */
    public static List<Piece> of(List<Piece> pieces) {
        var shown = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            boolean kept = piece.fate() == Fate.KEPT;
            shown.add(kept ? new Piece(Fate.KEPT, cut(piece.words(), i > 0, i < pieces.size() - 1)) : piece);
        }
        return shown;
    }

    private static String cut(String words, boolean after, boolean before) {
        int most = AROUND * ((after ? 1 : 0) + (before ? 1 : 0));
        if (words.length() <= most + LEFT_OUT.length()) return words;
        var head = after ? words.substring(0, end(words, AROUND)) : "";
        var tail = before ? words.substring(start(words, words.length() - AROUND)) : "";
        return head + LEFT_OUT + tail;
    }

    private static int end(String words, int from) {
        int space = words.indexOf(' ', from);
        return space < 0 || space > from + 20 ? from : space;
    }

    private static int start(String words, int to) {
        int space = words.lastIndexOf(' ', to);
        return space < 0 || space < to - 20 ? to : space;
    }
}
