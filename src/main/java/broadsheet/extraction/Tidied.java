package broadsheet.extraction;

import broadsheet.text.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a pasted page once everything that stands around the story is gone.
 *
 * @param kept the story's own lines
 * @param dropped the rest, each with its reason
 */
record Tidied(List<String> kept, List<Dropped> dropped) {
    /** A heading "Comments" before this many words is a link to the comments, not their beginning. */
    private static final int FEWEST_WORDS_BEFORE_COMMENTS = 60;

    /** No tag that gets torn is longer, and looking no further keeps a line of 50 MB cheap. */
    private static final int LONGEST_TORN = 400;

    /** The end or the beginning of a tag whose other half was lost. */
    private static final Pattern TORN_AT_END = Pattern.compile(
            "\\s+(?:[\\w:-]*=\\s*[\"'][^\"'<>]*[\"']\\s*)+/?>$|\\s*<[a-z][\\w-]*(?:\\s+[\\w:-]+=[\"'][^\"']*[\"']?)*\\s*$");

    static Tidied of(List<String> lines) {
        return new Sorting().sorted(lines);
    }

    /** One pass; a heading above related stories or comments takes what follows it along. */
    private static final class Sorting {
        private final List<String> kept = new ArrayList<>();
        private final List<Dropped> dropped = new ArrayList<>();
        private int words;
        private int relatedHeading = -1;
        private boolean inComments;
        private boolean titled;

        Tidied sorted(List<String> lines) {
            for (var line : lines) {
                var kind = kind(line);
                if (kind != null) furniture(line, kind);
                else plain(line);
            }
            endRelated(false);
            return new Tidied(List.copyOf(kept), List.copyOf(dropped));
        }

        /** Before the headline a line that only looks like a link or a caption is the headline: "Watch: flood rips through town". */
        private @org.jspecify.annotations.Nullable Furniture kind(String line) {
            if (words == 0 && Credits.of(line) != null) return null;
            var kind = Furniture.of(line);
            boolean couldBeHeadline = kind == Furniture.LINK_ACROSS || kind == Furniture.PICTURE;
            return couldBeHeadline && !titled ? null : kind;
        }

        private void furniture(String line, Furniture kind) {
            endRelated(false);
            if (kind == Furniture.RELATED) relatedHeading = dropped.size();
            if (kind == Furniture.COMMENTS && words >= FEWEST_WORDS_BEFORE_COMMENTS) inComments = true;
            dropped.add(new Dropped(line, kind.reason()));
        }

        private void plain(String line) {
            if (inComments) {
                dropped.add(new Dropped(line, "readers’ comment"));
            } else if (relatedHeading >= 0 && !Lines.isProse(line)) {
                dropped.add(new Dropped(line, "related story"));
            } else {
                endRelated(true);
                keep(line);
            }
        }

        private void keep(String line) {
            var torn = TORN_AT_END.matcher(line).region(Math.max(0, line.length() - LONGEST_TORN), line.length());
            var words = line;
            if (torn.find() && line.lastIndexOf('<', torn.start()) < 0) {
                dropped.add(new Dropped(torn.group().strip(), Furniture.TORN_MARKUP.reason()));
                words = line.substring(0, torn.start()).strip();
            }
            if (words.isEmpty()) return;
            kept.add(words);
            titled = titled || Credits.of(words) == null;
            if (Lines.isProse(words)) this.words += Lines.count(words);
        }

        /** Now that the list is over it shows whether there was anything on it. */
        private void endRelated(boolean proseFollows) {
            if (relatedHeading < 0) return;
            boolean empty = dropped.size() == relatedHeading + 1;
            var heading = dropped.get(relatedHeading);
            dropped.set(
                    relatedHeading,
                    new Dropped(
                            heading.text(),
                            empty
                                    ? "heading of an empty list of related stories"
                                    : "heading of a list of related stories"));
            relatedHeading = -1;
        }
    }
}
