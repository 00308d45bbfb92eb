package broadsheet.discussion.redress;

import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, in the words of one language: for pages and letters alike.
 *
 * @param subject id of the decision or the notice, which an appeal names
 * @param open whether it can be appealed now
 */
public record Ruling(String subject, String heading, List<Line> lines, boolean open) {
    private static final Messages.Catalogue WORDS = Messages.beside(Ruling.class, "redress");

    /**
     * A sentence, or somebody's words below a label.
     *
     * @param typed whether a reader typed them; no letter carries such words to an address that nobody confirmed
     */
    public record Line(String label, String words, boolean typed) {}

    public static Messages words(Language language) {
        return WORDS.in(language);
    }

    /** A day as it is read. */
    public static String day(Messages said, Instant at, ZoneId zone) {
        var tag = said.language().equals(Language.ENGLISH)
                ? "en-GB"
                : said.language().tag();
        var locale = Locale.forLanguageTag(tag + "-u-nu-latn");
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    /** What a writer is told. */
    public static Ruling of(Statement statement, Optional<Appeal> appeal, Messages said, ZoneId zone, Instant now) {
        var lines = new ArrayList<Line>();
        lines.add(sentence(said.say(done(statement), day(said, statement.at(), zone))));
        lines.add(new Line(said.say("statement.facts"), statement.said(), true));
        lines.add(sentence(said.say("statement.ground") + " " + ground(statement, said)));
        lines.add(sentence(said.say(found(statement))));
        lines.add(sentence(said.say(statement.byMachine() ? "statement.machine" : "statement.person")));
        boolean open = appeal.isEmpty() && now.isBefore(Appeal.until(statement.at()));
        redress(lines, appeal.orElse(null), statement.at(), open, said, zone);
        return new Ruling(statement.decision(), said.say("statement.title"), List.copyOf(lines), open);
    }

    private static String done(Statement statement) {
        return switch (statement.deed()) {
            case REJECTED -> statement.seen() ? "statement.removed" : "statement.unpublished";
            case BANNED -> "statement.banned";
            case SUSPENDED -> "statement.suspended";
        };
    }

    private static String ground(Statement statement, Messages said) {
        if (statement.deed() != Statement.Deed.REJECTED) return said.say("statement.conduct");
        if (statement.illegal()) {
            return statement.law().isEmpty()
                    ? said.say("statement.law.unnamed")
                    : said.say("statement.law", statement.law());
        }
        return said.say("rule." + statement.reason());
    }

    private static String found(Statement statement) {
        if (statement.noticed()) return "statement.noticed";
        return statement.reported() ? "statement.reported" : "statement.own";
    }

    /** What whoever sent a notice is told. */
    public static Ruling of(IllegalNotice notice, Optional<Appeal> appeal, Messages said, ZoneId zone, Instant now) {
        var lines = new ArrayList<Line>();
        var answer = notice.answer();
        lines.add(sentence(said.say("receipt.about", day(said, notice.at(), zone))));
        lines.add(new Line(said.say("notice.address"), notice.address(), false));
        lines.add(new Line(said.say("receipt.said"), notice.said(), true));
        lines.add(new Line(said.say("receipt.explained"), notice.explanation(), true));
        if (answer == null) {
            lines.add(sentence(said.say("receipt.waits")));
            return new Ruling(notice.id(), said.say("receipt.title"), List.copyOf(lines), false);
        }
        lines.add(sentence(said.say("answer." + answer.outcome().word(), day(said, answer.at(), zone))));
        if (!answer.words().isEmpty()) lines.add(new Line(said.say("answer.why"), answer.words(), false));
        boolean open = appeal.isEmpty() && now.isBefore(Appeal.until(answer.at()));
        redress(lines, appeal.orElse(null), answer.at(), open, said, zone);
        return new Ruling(notice.id(), said.say("receipt.title"), List.copyOf(lines), open);
    }

    private static void redress(
            List<Line> lines, @Nullable Appeal appeal, Instant decided, boolean open, Messages said, ZoneId zone) {
        if (open) lines.add(sentence(said.say("redress.appeal", day(said, Appeal.until(decided), zone))));
        else if (appeal == null) lines.add(sentence(said.say("redress.late")));
        else lines.addAll(settled(appeal, said, zone));
        lines.add(sentence(said.say("redress.elsewhere")));
    }

    static List<Line> settled(Appeal appeal, Messages said, ZoneId zone) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(said.say("appeal.asked", day(said, appeal.at(), zone)), appeal.words(), true));
        var outcome = appeal.outcome();
        if (outcome == null) {
            lines.add(sentence(said.say("appeal.waits")));
            return lines;
        }
        var word = outcome.granted() ? "appeal.granted" : "appeal.refused";
        lines.add(sentence(said.say(word, day(said, outcome.at(), zone))));
        lines.add(sentence(said.say(outcome.alone() ? "appeal.alone" : "appeal.other")));
        if (!outcome.words().isEmpty()) lines.add(new Line(said.say("answer.why"), outcome.words(), false));
        return lines;
    }

    /** The same with nothing that a reader typed. */
    Ruling untyped() {
        return new Ruling(
                subject, heading, lines.stream().filter(line -> !line.typed()).toList(), open);
    }

    private static Line sentence(String words) {
        return new Line("", words, false);
    }
}
