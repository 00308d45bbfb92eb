package broadsheet.http;

import java.nio.charset.StandardCharsets;

/**
 * Finds the head of a plain request among raw bytes: {@code GET} or {@code HEAD}, HTTP/1.1, every line as RFC 9112 wants
 * it and nothing in it that announces a body or asks for another protocol. Anything else is strange, which is no verdict:
 * the codec then reads it and says what is wrong with it. One for each event loop, used for one head after the other.
 */
final class Head {
    /** What was found. */
    enum Kind {
        /** A whole head, which is the whole request. */
        WHOLE,
        /** Plain as far as it goes; the rest has yet to come. */
        UNFINISHED,
        STRANGE
    }

    /** A part of the bytes; nothing there when it ends before it begins. */
    static final class Part {
        int from;
        int to;

        boolean isThere() {
            return to >= from;
        }

        private void set(int begin, int end) {
            from = begin;
            to = end;
        }

        private void clear() {
            set(0, -1);
        }
    }

    private static final int TARGET_CHARACTER = 1;
    private static final int NAME_CHARACTER = 2;
    private static final int PLAIN_PATH_CHARACTER = 4;
    private static final byte[] CHARACTERS = characters();

    private static final byte[] GET = bytes("GET ");
    private static final byte[] HEAD = bytes("HEAD ");
    private static final byte[] VERSION = bytes("HTTP/1.1\r\n");
    private static final byte[] KEEP_ALIVE = bytes("keep-alive");

    private static final byte[] HOST = bytes("host");
    private static final byte[] COOKIE = bytes("cookie");
    private static final byte[] REFERRER = bytes("referer");
    private static final byte[] BROWSER = bytes("user-agent");
    private static final byte[] PURPOSE = bytes("sec-purpose");
    private static final byte[] CHOICE = bytes(Cookie.CHOICE + "=");
    private static final byte[] RANGE = bytes("range");
    private static final byte[] SAVE_DATA = bytes("save-data");
    private static final byte[] EXPECT = bytes("expect");
    private static final byte[] UPGRADE = bytes("upgrade");
    private static final byte[] CONNECTION = bytes("connection");
    private static final byte[] IF_NONE_MATCH = bytes("if-none-match");
    private static final byte[] CONTENT_LENGTH = bytes("content-length");
    /** What goes with an offer to change over to HTTP/2, which {@link Hatch} lets pass unheard. */
    private static final byte[] OFFER = bytes("upgrade, http2-settings");

    private static final byte[] ACCEPT_ENCODING = bytes("accept-encoding");
    private static final byte[] FORWARDED = bytes("x-forwarded-for");
    private static final byte[] TRANSFER_ENCODING = bytes("transfer-encoding");

    final Part target = new Part();
    final Part host = new Part();
    final Part encodings = new Part();
    final Part tags = new Part();
    /** An offer to change over to another protocol, its name and all. */
    final Part upgrade = new Part();
    /** The page that led here, as the browser says. */
    final Part referrer = new Part();
    /** What the browser calls itself. */
    final Part browser = new Part();
    /** The addresses that proxies wrote down on the way. */
    final Part forwarded = new Part();

    private byte[] bytes = {};
    private int at;
    private int to;
    private boolean withoutBody;
    private boolean plainPath;
    private boolean ranged;
    private boolean chosen;
    private boolean ahead;
    private int hash;

    /** Looks at the bytes from {@code from} to before {@code to}; the parts then speak of the head that begins there. */
    Kind read(byte[] all, int from, int to) {
        bytes = all;
        at = from;
        this.to = to;
        host.clear();
        encodings.clear();
        tags.clear();
        upgrade.clear();
        referrer.clear();
        browser.clear();
        forwarded.clear();
        ranged = false;
        chosen = false;
        ahead = false;
        Kind kind = requestLine();
        while (kind == Kind.WHOLE) {
            if (at + 1 >= to) return at < to && bytes[at] != '\r' ? line() : Kind.UNFINISHED;
            if (bytes[at] == '\r') return bytes[at + 1] == '\n' ? end() : Kind.STRANGE;
            kind = line();
        }
        return kind;
    }

    private Kind end() {
        at += 2;
        // Without a host it is the codec's to refuse.
        return host.isThere() ? Kind.WHOLE : Kind.STRANGE;
    }

    /** After a whole head: where the next one begins. */
    int next() {
        return at;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether only the head of the answer is wanted. */
    boolean isWithoutBody() {
        return withoutBody;
    }

    /** Whether a page can be looked up by the target as it stands: no query, nothing encoded, no dot segment. */
    boolean isPlain() {
        return plainPath && !ranged && !chosen;
    }

    /** Whether a browser fetches the page before anybody wants to see it. */
    boolean isAhead() {
        return ahead;
    }

    /** Of the target. */
    int hash() {
        return hash;
    }

    private Kind requestLine() {
        if (to - at < HEAD.length) return Kind.UNFINISHED;
        withoutBody = bytes[at] == 'H';
        byte[] method = withoutBody ? HEAD : GET;
        if (!isAt(at, method)) return Kind.STRANGE;
        at += method.length;
        return target();
    }

    private Kind target() {
        int from = at;
        int sum = 0;
        int shared = PLAIN_PATH_CHARACTER;
        int before = 0;
        for (; at < to; at++) {
            int c = bytes[at];
            int traits = c < 0 ? 0 : CHARACTERS[c];
            if ((traits & TARGET_CHARACTER) == 0) break;
            shared &= traits;
            if (c == '.' && before == '/') shared = 0;
            before = c;
            sum = sum * 31 + c;
        }
        if (at == to) return Kind.UNFINISHED;
        if (bytes[at] != ' ' || at == from || bytes[from] != '/') return Kind.STRANGE;
        target.set(from, at);
        hash = sum;
        plainPath = shared != 0;
        at++;
        return version();
    }

    private Kind version() {
        if (to - at < VERSION.length) return Kind.UNFINISHED;
        if (!isAt(at, VERSION)) return Kind.STRANGE;
        at += VERSION.length;
        return Kind.WHOLE;
    }

    private Kind line() {
        int from = at;
        while (at < to && isName(bytes[at])) at++;
        if (at == to) return Kind.UNFINISHED;
        if (bytes[at] != ':' || at == from) return Kind.STRANGE;
        int colon = at++;
        while (at < to && bytes[at] == ' ') at++;
        int begin = at;
        while (at < to && bytes[at] >= ' ' && bytes[at] != 0x7f) at++;
        if (at + 1 >= to) return at < to && bytes[at] != '\r' ? Kind.STRANGE : Kind.UNFINISHED;
        if (bytes[at] != '\r' || bytes[at + 1] != '\n') return Kind.STRANGE;
        int end = at;
        while (end > begin && bytes[end - 1] == ' ') end--;
        at += 2;
        return header(from, colon - from, begin, end) ? Kind.WHOLE : Kind.STRANGE;
    }

    /** Notes what matters; false for what makes the request more than a plain one. */
    private boolean header(int name, int length, int begin, int end) {
        return switch (length) {
            case 4 -> !isNamed(name, HOST) || once(host, begin, end);
            case 5 -> {
                ranged |= isNamed(name, RANGE);
                yield true;
            }
            case 6 -> {
                chosen |= isNamed(name, COOKIE) && isSomewhere(begin, end, CHOICE);
                yield !isNamed(name, EXPECT);
            }
            case 7 -> {
                if (isNamed(name, REFERRER)) referrer.set(begin, end);
                yield !isNamed(name, UPGRADE) || once(upgrade, name, end);
            }
            case 9 -> !isNamed(name, SAVE_DATA);
            case 11 -> {
                ahead |= isNamed(name, PURPOSE);
                yield true;
            }
            case 10 -> {
                if (isNamed(name, BROWSER)) browser.set(begin, end);
                yield !isNamed(name, CONNECTION) || isWhole(begin, end, KEEP_ALIVE) || isWhole(begin, end, OFFER);
            }
            case 13 -> !isNamed(name, IF_NONE_MATCH) || once(tags, begin, end);
            case 14 -> !isNamed(name, CONTENT_LENGTH);
            case 15 -> {
                if (isNamed(name, FORWARDED)) yield once(forwarded, begin, end);
                yield !isNamed(name, ACCEPT_ENCODING) || once(encodings, begin, end);
            }
            case 17 -> !isNamed(name, TRANSFER_ENCODING);
            default -> true;
        };
    }

    private boolean isSomewhere(int begin, int end, byte[] text) {
        for (int i = begin; i + text.length <= end; i++) if (isAt(i, text)) return true;
        return false;
    }

    private boolean isWhole(int begin, int end, byte[] text) {
        return end - begin == text.length && isNamed(begin, text);
    }

    private static boolean once(Part part, int begin, int end) {
        if (part.isThere()) return false;
        part.set(begin, end);
        return true;
    }

    private boolean isAt(int from, byte[] text) {
        for (int i = 0; i < text.length; i++) if (bytes[from + i] != text[i]) return false;
        return true;
    }

    /** Whether this stands there, in whichever case; the text is in lower case. */
    private boolean isNamed(int from, byte[] text) {
        for (int i = 0; i < text.length; i++) if ((bytes[from + i] | 0x20) != text[i]) return false;
        return true;
    }

    private static boolean isName(byte c) {
        return c > 0 && (CHARACTERS[c] & NAME_CHARACTER) != 0;
    }

    private static byte[] characters() {
        byte[] characters = new byte[128];
        for (int c = '!'; c < 0x7f; c++) characters[c] = TARGET_CHARACTER;
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        (letters + "!#$%&'*+-.^_`|~").chars().forEach(c -> characters[c] |= NAME_CHARACTER);
        (letters + "-_.~/").chars().forEach(c -> characters[c] |= PLAIN_PATH_CHARACTER);
        return characters;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The part as text. */
    String text(Part part) {
        return new String(bytes, part.from, part.to - part.from, StandardCharsets.ISO_8859_1);
    }
}
