package broadsheet.extraction;

import broadsheet.text.Lines;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The top of a pasted story: everything before its first paragraph.
 *
 * @param rest the lines below it
 */
record Masthead(String kicker, String title, String standfirst, Credits credits, List<String> rest) {
    /** A byline further down is somebody else's. */
    private static final int DEEPEST_CREDIT = 6;

    private static final int LONGEST_TITLE = 400;
    private static final int LONGEST_TITLE_WORDS = 30;
    private static final int LONGEST_STANDFIRST_WORDS = 80;
    private static final int FEWEST_STANDFIRST_WORDS = 5;

    static Masthead of(List<String> lines) {
        return new Reading(lines).masthead();
    }

    private static final class Reading {
        private final List<String> lines;
        private int at;
        private Credits credits = new Credits(List.of(), null, null);

        Reading(List<String> lines) {
            this.lines = lines;
        }

        Masthead masthead() {
            takeCredits();
            var body = String.join("\n", lines.subList(Math.min(at + 1, lines.size()), lines.size()));
            var label = label(body);
            var title = title();
            var parts = label.isEmpty() ? Headlines.parted(title, body) : new Headlines.Parts(label, title);
            var standfirst = title.isEmpty() ? "" : standfirst();
            takeCredits();
            return new Masthead(parts.kicker(), parts.title(), standfirst, credits, lines.subList(at, lines.size()));
        }

        private void takeCredits() {
            for (var found = credit(at); found != null; found = credit(at)) {
                credits = credits.and(found);
                at++;
            }
        }

        private @Nullable Credits credit(int line) {
            return line < lines.size() ? Credits.of(lines.get(line)) : null;
        }

        private String label(String body) {
            boolean stands = at + 1 < lines.size()
                    && credit(at + 1) == null
                    && !Lines.isProse(lines.get(at + 1))
                    && Headlines.isKicker(
                            lines.get(at),
                            lines.get(at + 1),
                            body.substring(
                                    Math.min(body.length(), lines.get(at + 1).length())));
            return stands ? lines.get(at++) : "";
        }

        /** The first line, unless the text begins with a paragraph at once. */
        private String title() {
            if (at >= lines.size()) return "";
            var line = lines.get(at);
            boolean paragraph = line.length() > LONGEST_TITLE
                    || Lines.count(line) > LONGEST_TITLE_WORDS
                    || Lines.endsSentence(line) && line.length() > 120;
            if (paragraph) return "";
            at++;
            return line;
        }

        /** What stands between headline and byline; without a byline a line that is no sentence but longer than a sub-heading. */
        private String standfirst() {
            var between = new ArrayList<String>();
            for (int i = at; i < Math.min(lines.size(), at + DEEPEST_CREDIT); i++) {
                if (credit(i) != null) return takeStandfirst(between);
                var bare = bareByline(i);
                if (bare) {
                    credits = credits.and(new Credits(Bylines.names(lines.get(i)), null, null));
                    var standfirst = takeStandfirst(between);
                    at++;
                    return standfirst;
                }
                between.add(lines.get(i));
            }
            boolean alone = at + 1 < lines.size()
                    && !Lines.endsSentence(lines.get(at))
                    && Lines.count(lines.get(at)) >= FEWEST_STANDFIRST_WORDS
                    && Lines.count(lines.get(at)) <= LONGEST_TITLE_WORDS
                    && Lines.isProse(lines.get(at + 1));
            return alone && credits.byline().isEmpty() ? lines.get(at++) : "";
        }

        private String takeStandfirst(List<String> between) {
            var standfirst = String.join(" ", between);
            if (between.size() > 2 || Lines.count(standfirst) > LONGEST_STANDFIRST_WORDS) return "";
            at += between.size();
            return standfirst;
        }

        /** A name by itself right above the date. */
        private boolean bareByline(int line) {
            var below = credit(line + 1);
            return below != null
                    && below.byline().isEmpty()
                    && Bylines.isFullName(lines.get(line))
                    && Lines.split(lines.get(line)).length <= 4;
        }
    }
}
