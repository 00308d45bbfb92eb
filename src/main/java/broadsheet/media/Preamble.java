package broadsheet.media;

import java.nio.charset.StandardCharsets;

/** What may stand before the first element of an XML file: a declaration, comments, instructions, a doctype. */
record Preamble(String text) {
    /** Drawing programs write licences and lists of entities there, never a novel. */
    private static final int LONGEST = 1 << 20;

    private static final String MARK = "\u00ef\u00bb\u00bf";

    static Preamble of(byte[] file) {
        int length = Math.min(LONGEST, file.length);
        var plain = new String(file, 0, length, StandardCharsets.ISO_8859_1);
        boolean wide = plain.startsWith("\u00ff\u00fe") || plain.startsWith("\u00fe\u00ff");
        return new Preamble(wide ? new String(file, 0, length, StandardCharsets.UTF_16) : plain);
    }

    /** Whether the first element is called so, with any prefix and in any case. */
    boolean leadsTo(String element) {
        int at = past(text.startsWith(MARK) ? MARK.length() : 0);
        if (at < 0 || !text.startsWith("<", at)) return false;
        int end = at + 1;
        while (end < text.length() && isOfName(text.charAt(end))) end++;
        var name = text.substring(at + 1, end);
        return name.substring(name.indexOf(':') + 1).equalsIgnoreCase(element);
    }

    private static boolean isOfName(char letter) {
        return Character.isLetterOrDigit(letter) || letter == ':' || letter == '-' || letter == '_' || letter == '.';
    }

    /** Where the first element begins, or below zero if the text ends before. */
    private int past(int start) {
        int at = start;
        while (at >= 0) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
            if (text.startsWith("<?", at)) at = after("?>", at);
            else if (text.startsWith("<!--", at)) at = after("-->", at);
            else if (text.startsWith("<!", at)) at = pastDoctype(at);
            else return at;
        }
        return at;
    }

    private int pastDoctype(int at) {
        int end = text.indexOf('>', at);
        int inner = text.indexOf('[', at);
        return inner < 0 || inner > end ? after(">", at) : after(">", Math.max(at, text.indexOf(']', inner)));
    }

    private int after(String end, int at) {
        int found = text.indexOf(end, at);
        return found < 0 ? -1 : found + end.length();
    }
}
