package broadsheet.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the date a piece of text states. A date that can be read in two ways (03/04/2021) is not read at all. */
final class Dates {
    /** Nothing on the web is older; a smaller number is no year. */
    private static final int EARLIEST = 1900;

    private static final int LATEST = 2100;

    /** What is read beyond this is not a statement of a date. */
    private static final int LONGEST = 400;

    private record Shape(Pattern pattern, Function<MatchResult, @Nullable LocalDate> day) {}

    /** In order of certainty. */
    private static final List<Shape> SHAPES = List.of(
            new Shape(
                    Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)"),
                    m -> day(number(m, 1), number(m, 2), number(m, 3))),
            new Shape(
                    Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)"),
                    m -> day(number(m, 1), number(m, 2), number(m, 3))),
            new Shape(
                    Pattern.compile("(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日"),
                    m -> day(number(m, 1), number(m, 2), number(m, 3))),
            new Shape(
                    Pattern.compile(
                            "(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª|\\.º)?[\\s-]+(?:(?:of|de|di|d’|d')\\s*)?([\\p{L}\\p{M}]+)\\.?,?[\\s-]+(?:(?:de|del|of)\\s+)?(\\d{4})(?!\\d)"),
                    m -> day(number(m, 3), Months.number(m.group(2)), number(m, 1))),
            new Shape(
                    Pattern.compile("([\\p{L}\\p{M}]+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)"),
                    m -> day(number(m, 3), Months.number(m.group(1)), number(m, 2))),
            new Shape(
                    Pattern.compile("(?<!\\d)(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)"),
                    m -> day(number(m, 3), number(m, 2), number(m, 1))),
            new Shape(
                    Pattern.compile("(?<!\\d)(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})(?!\\d)"),
                    m -> certain(number(m, 1), number(m, 2), number(m, 3))));

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:])(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?(?![\\p{L}]))?\\s*(?:Uhr|h(?![\\p{L}])|Z(?![\\p{L}])|([A-Z]{2,4}(?![\\p{L}]))|([+-]\\d{2}:?\\d{2}))?",
            Pattern.CASE_INSENSITIVE);

    /** Abbreviations with one meaning; BST, IST, CST and the like have several. */
    private static final Map<String, String> OFFSETS = Map.of(
            "UTC", "Z", "GMT", "Z", "EST", "-05:00", "EDT", "-04:00", "PST", "-08:00", "PDT", "-07:00", "MDT", "-06:00",
            "CET", "+01:00", "CEST", "+02:00");

    private Dates() {}

    /** The first date stated in the text, with its time and offset where they follow. */
    static @Nullable Moment in(String raw) {
        var text = western(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw);
        for (var shape : SHAPES) {
            var matcher = shape.pattern().matcher(text);
            while (matcher.find()) {
                var day = shape.day().apply(matcher.toMatchResult());
                if (day != null) return new Moment(day + time(text, matcher));
            }
        }
        return null;
    }

    /** The text without its date and time; what else the line says. */
    static String without(String raw) {
        var text = western(raw);
        for (var shape : SHAPES) text = shape.pattern().matcher(text).replaceAll(" ");
        return TIME.matcher(text).replaceAll(" ").strip();
    }

    /** The time right behind the date, else right before it; empty when there is none. */
    private static String time(String text, Matcher date) {
        var behind = text.substring(date.end());
        var time = TIME.matcher(behind);
        if (time.find() && time.start() <= 12) return time(time, behind);
        var before = text.substring(0, date.start());
        time = TIME.matcher(before);
        return time.find() ? time(time, before) : "";
    }

    private static String time(Matcher time, String text) {
        int hour = Integer.parseInt(time.group(1));
        var half = time.group(4);
        if (half != null) hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        int minute = Integer.parseInt(time.group(2));
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        if (hour > 23 || minute > 59 || second > 59) return "";
        return "T" + LocalTime.of(hour, minute, second) + offset(time, text);
    }

    private static String offset(Matcher time, String text) {
        if (time.group(6) != null) {
            var digits = time.group(6).replace(":", "");
            return Integer.parseInt(digits.substring(1, 3)) > 14
                    ? ""
                    : digits.substring(0, 3) + ":" + digits.substring(3);
        }
        if (time.group(5) != null) return OFFSETS.getOrDefault(time.group(5), "");
        return time.group().endsWith("Z") && time.end() <= text.length() ? "Z" : "";
    }

    private static @Nullable LocalDate certain(int first, int second, int year) {
        if (first > 12) return day(year, second, first);
        if (second > 12 || first == second) return day(year, first, second);
        return null;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        if (year < EARLIEST || year > LATEST || month < 1 || month > 12 || day < 1) return null;
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** Arabic-Indic and Persian digits as 0 to 9. */
    private static String western(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c > 127 && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return out.toString();
    }
}
