package broadsheet.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding, read strictly: what is not well-formed UTF-8 is refused rather than guessed at. */
final class Percent {
    private Percent() {}

    /** @param form whether a plus sign means a space, as it does in forms and queries but not in paths */
    static String decode(String encoded, boolean form) {
        if (encoded.indexOf('%') < 0 && isAscii(encoded)) return form ? encoded.replace('+', ' ') : encoded;
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char c = encoded.charAt(at);
            if (c > 126) throw new Refused(400, "The address holds a character that should have been percent-encoded.");
            if (c == '%') {
                bytes.put(octet(encoded, at));
                at += 2;
            } else {
                bytes.put((byte) (form && c == '+' ? ' ' : c));
            }
        }
        return text(bytes.flip());
    }

    private static byte octet(String encoded, int at) {
        int high = at + 1 < encoded.length() ? Character.digit(encoded.charAt(at + 1), 16) : -1;
        int low = at + 2 < encoded.length() ? Character.digit(encoded.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw new Refused(400, "A percent sign in what was sent is not followed by two hexadecimal digits.");
        }
        return (byte) (high << 4 | low);
    }

    private static String text(ByteBuffer bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return text.toString();
        } catch (CharacterCodingException malformed) {
            throw new Refused(400, "What was sent is percent-encoded, but not as UTF-8 text.");
        }
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) if (text.charAt(at) > 126) return false;
        return true;
    }
}
