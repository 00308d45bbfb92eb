package broadsheet.http;

import org.jspecify.annotations.Nullable;

/** Whether what the client has is still what we would send (RFC 9110, 13). */
final class Conditions {
    private Conditions() {}

    /**
     * Weak comparison of an If-None-Match list with a tag of ours.
     *
     * @param tag without quotes; a suffix after a full stop, which names the encoding, may follow it in the list
     */
    static boolean has(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null || tag.isEmpty()) return false;
        for (int open = ifNoneMatch.indexOf('"'); open >= 0; ) {
            int close = ifNoneMatch.indexOf('"', open + 1);
            if (close < 0) return false;
            if (isSame(ifNoneMatch, open + 1, close, tag)) return true;
            open = ifNoneMatch.indexOf('"', close + 1);
        }
        return ifNoneMatch.strip().equals("*");
    }

    private static boolean isSame(String list, int from, int to, String tag) {
        if (!list.startsWith(tag, from)) return false;
        int end = from + tag.length();
        return end == to || end < to && list.charAt(end) == '.';
    }
}
