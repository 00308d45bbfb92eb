package broadsheet.discussion;

/**
 * Takes out of typed text what could disturb the lines around it, and nothing that anybody reads: control characters,
 * characters that turn the writing direction of what follows, accents heaped on one letter. Everything else stays as it was
 * written.
 */
final class Scrubbing {
    /** Vietnamese and Hebrew with all their points need three, Tibetan five. */
    private static final int MOST_ACCENTS = 5;

    private Scrubbing() {}

    /** A text of several lines; line ends become a newline each. */
    static String text(String raw) {
        return scrubbed(raw.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace('\u2028', '\n')
                        .replace('\u2029', '\n'))
                .strip();
    }

    /** A text of one line: spaces folded. */
    static String line(String raw) {
        return text(raw).replaceAll("[\\s\\u00a0\\u2007\\u202f\\u3000]+", " ").strip();
    }

    private static String scrubbed(String raw) {
        var kept = new StringBuilder(raw.length());
        int accents = 0;
        for (int i = 0, c; i < raw.length(); i += Character.charCount(c)) {
            c = raw.codePointAt(i);
            if (isUnwanted(c)) continue;
            accents = isAccent(c) ? accents + 1 : 0;
            if (accents <= MOST_ACCENTS) kept.appendCodePoint(c);
        }
        return kept.toString();
    }

    private static boolean isUnwanted(int c) {
        if (c == '\n' || c == '\t') return false;
        return Character.isISOControl(c) || turnsDirection(c) || isUnseen(c) || c >= 0xD800 && c <= 0xDFFF;
    }

    /** Embeddings, overrides and isolates. The marks of direction (U+200E, U+200F, U+061C) reach no further than their line. */
    private static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x206F;
    }

    /** Byte order marks and annotation anchors. Joiners stay: Persian and half of all emoji need them. */
    private static boolean isUnseen(int c) {
        return c == 0xFEFF || c >= 0xFFF9 && c <= 0xFFFB || (c & 0xFFFE) == 0xFFFE;
    }

    private static boolean isAccent(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
