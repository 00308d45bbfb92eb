package broadsheet.http;

/** Where a request points: the path, decoded and checked, and the query as it came (empty when there is none). */
record Address(String path, String query) {
    /** Characters that need no second look; most paths hold nothing else. */
    private static final boolean[] PLAIN = plain();

    /** Reads a request target: origin form, or the absolute form that proxies may send. */
    static Address read(String target) {
        String origin =
                target.startsWith("http://") || target.startsWith("https://") ? withoutAuthority(target) : target;
        if (!origin.startsWith("/")) throw new Refused(400, "The address should begin with a slash.");
        int mark = origin.indexOf('?');
        String raw = mark < 0 ? origin : origin.substring(0, mark);
        String query = mark < 0 ? "" : origin.substring(mark + 1);
        return new Address(isPlain(raw) ? raw : checked(raw), query);
    }

    /** The host and port that a proxy may have written before the path; empty when there are none. */
    static String authority(String target) {
        if (!target.startsWith("http://") && !target.startsWith("https://")) return "";
        int from = target.indexOf("://") + 3;
        int slash = target.indexOf('/', from);
        return slash < 0 ? target.substring(from) : target.substring(from, slash);
    }

    private static String withoutAuthority(String target) {
        int slash = target.indexOf('/', target.indexOf("://") + 3);
        return slash < 0 ? "/" : target.substring(slash);
    }

    private static boolean isPlain(String raw) {
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c >= PLAIN.length || !PLAIN[c]) return false;
            if (c == '.' && raw.charAt(at - 1) == '/') return false;
        }
        return true;
    }

    /** The decoded path, unless it holds what could be read as another path further inside. */
    private static String checked(String raw) {
        // An encoded slash would be a different path after decoding; some servers in front decode it, some do not.
        if (raw.contains("%2f") || raw.contains("%2F")) {
            throw new Refused(400, "The address holds an encoded slash, which no address here has.");
        }
        String path = Percent.decode(raw, false);
        path.codePoints().forEach(Address::check);
        for (String segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                throw new Refused(400, "The address holds a step to another folder, which no address here has.");
            }
        }
        return path;
    }

    private static void check(int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                throw new Refused(400, "The address holds a control character, which no address here has.");
            default -> {
                if (c == '\\') throw new Refused(400, "The address holds a backslash, which no address here has.");
            }
        }
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/"
                .chars()
                .forEach(c -> plain[c] = true);
        return plain;
    }
}
