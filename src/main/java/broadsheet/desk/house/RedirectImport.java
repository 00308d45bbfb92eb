package broadsheet.desk.house;

import broadsheet.db.Transaction;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.story.redirect.Objection;
import broadsheet.story.redirect.RedirectRules;
import broadsheet.story.redirect.Redirects;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings in old addresses from a file, a line each: what it once was, and where it leads, parted by comma, semicolon or tab,
 * in quotation marks or not. A line that cannot be kept is named and left out; the rest goes on.
 */
final class RedirectImport {
    /** Between two bites others may write, too. */
    private static final int A_BITE = 200;

    private static final int SHOWN_OF_A_LINE = 120;

    private final Registry registry;
    private final Redirects redirects;
    private final RedirectRules rules;

    RedirectImport(Registry registry, Redirects redirects, RedirectRules rules) {
        this.registry = registry;
        this.redirects = redirects;
        this.rules = rules;
    }

    /** @param line its number, from 1 */
    record Bad(int line, String text, Objection objection) {}

    /** @param kept how many lines came in */
    record Done(int kept, List<Bad> bad) {}

    private record Line(int number, String text) {}

    /** The file as words; null for one that is not UTF-8 text. */
    static @Nullable String text(byte[] bytes) {
        try {
            var read = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (read.indexOf('\0') >= 0) return null;
            return read.startsWith("\uFEFF") ? read.substring(1) : read;
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    Done bringIn(SignedIn who, String text) {
        var lines = lines(text);
        var bad = new ArrayList<Bad>();
        for (int from = 0; from < lines.size(); from += A_BITE) {
            var bite = lines.subList(from, Math.min(lines.size(), from + A_BITE));
            bad.addAll(registry.database().write(tx -> bite(tx, who, bite)));
        }
        return new Done(lines.size() - bad.size(), bad);
    }

    /** Those that say something; a first one that names columns does not. */
    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (var one : text.lines().toList()) {
            number++;
            boolean heading = number == 1 && cells(one).stream().noneMatch(cell -> cell.contains("/"));
            if (!one.isBlank() && !heading) lines.add(new Line(number, one));
        }
        return lines;
    }

    private List<Bad> bite(Transaction tx, SignedIn who, List<Line> lines) {
        var bad = new ArrayList<Bad>();
        for (var line : lines) {
            var cells = cells(line.text());
            var to = cells.size() > 1 ? cells.get(1) : "";
            switch (rules.judge(tx.sql(), cells.getFirst(), to, null)) {
                case RedirectRules.Verdict.Fine(var redirect) -> redirects.keep(tx, redirect);
                case RedirectRules.Verdict.Wrong(var objection) ->
                    bad.add(new Bad(line.number(), shown(line), objection));
            }
        }
        int kept = lines.size() - bad.size();
        if (kept > 0) registry.logbook().note(tx, who, "redirect.imported", "redirects", String.valueOf(kept));
        return bad;
    }

    private static String shown(Line line) {
        var text = line.text().strip();
        return text.length() <= SHOWN_OF_A_LINE ? text : text.substring(0, SHOWN_OF_A_LINE) + "…";
    }

    /** A line's cells; two quotation marks inside quoted ones are one. */
    static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else quoted = !quoted;
            } else if (!quoted && (letter == ',' || letter == ';' || letter == '\t')) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else cell.append(letter);
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
