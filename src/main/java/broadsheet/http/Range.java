package broadsheet.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a file that a client wants (RFC 9110, 14). Several parts at once are answered with the whole. */
sealed interface Range {
    Pattern SHAPE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    record Whole() implements Range {}

    /** @param last the last byte, counted from zero and included */
    record Part(long first, long last) implements Range {
        long length() {
            return last - first + 1;
        }
    }

    /** Nothing of it is in the file. */
    record Beyond() implements Range {}

    static Range read(String header, long size) {
        Matcher matcher = SHAPE.matcher(header);
        if (!matcher.matches()) return new Whole();
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.isEmpty()) return to.isEmpty() ? new Whole() : tail(Long.parseLong(to), size);
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Long.parseLong(to);
        if (last < first && !to.isEmpty()) return new Whole();
        return first >= size ? new Beyond() : new Part(first, Math.min(last, size - 1));
    }

    private static Range tail(long length, long size) {
        return length == 0 || size == 0 ? new Beyond() : new Part(Math.max(0, size - length), size - 1);
    }
}
