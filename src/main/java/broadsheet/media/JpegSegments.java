package broadsheet.media;

/** The segments of a JPEG file (ITU-T T.81, annex B). */
final class JpegSegments {
    private static final int MARK = 0xff;
    private static final int STUFFED = 0x00;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    private JpegSegments() {}

    /** Whether they come to their end mark; what follows it is nobody's business. */
    static boolean end(byte[] file) {
        int at = 2;
        while (at + 1 < file.length && at(file, at) == MARK) {
            int kind = at(file, at + 1);
            if (kind == END) return true;
            if (at + 3 >= file.length) return false;
            // Marks may be led by any number of their first byte.
            if (kind == MARK) at++;
            else at = after(file, at, kind == SCAN);
        }
        return false;
    }

    /** Where the next segment begins. */
    private static int after(byte[] file, int from, boolean scan) {
        int at = from + 2 + (at(file, from + 2) << 8 | at(file, from + 3));
        while (scan && at + 1 < file.length) {
            int next = at(file, at + 1);
            boolean within = next == STUFFED || next >= FIRST_RESTART && next <= LAST_RESTART;
            if (at(file, at) == MARK && !within) return at;
            at++;
        }
        return at;
    }

    private static int at(byte[] file, int at) {
        return file[at] & 0xff;
    }
}
