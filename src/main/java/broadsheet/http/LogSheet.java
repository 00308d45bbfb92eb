package broadsheet.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The lines of one event loop on their way to the {@link AccessLog}. For that loop only. */
final class LogSheet {
    /** What a line holds besides its path. */
    private static final int LINE = 120;

    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final int MILLIS_AT = "2026-08-14T10:20:30.".length();

    private final AccessLog log;
    private final byte[] time = "1970-01-01T00:00:00.000Z ".getBytes(StandardCharsets.US_ASCII);
    private byte @Nullable [] sheet;
    private int at;
    private long secondBegan;
    private boolean timed;

    LogSheet(AccessLog log) {
        this.log = log;
    }

    /** @param now {@link System#nanoTime} of this moment */
    void note(Method method, String label, int status, long bytes, long micros, long now) {
        if (!log.isOn()) return;
        byte[] path = label.getBytes(StandardCharsets.UTF_8);
        note(method, path, 0, path.length, status, bytes, micros, now);
    }

    /** The same, with the path among other bytes. */
    void note(Method method, byte[] from, int begin, int end, int status, long bytes, long micros, long now) {
        if (!log.isOn()) return;
        byte[] on = roomFor(end - begin + LINE);
        if (on == null) {
            log.drop(1);
            return;
        }
        tell(now);
        put(on, time, 0, time.length);
        String name = method.name();
        for (int i = 0; i < name.length(); i++) on[at++] = (byte) name.charAt(i);
        on[at++] = ' ';
        put(on, from, begin, end);
        put(on, status);
        put(on, bytes);
        put(on, micros);
        on[at++] = '\n';
    }

    private byte @Nullable [] roomFor(int length) {
        if (sheet != null && at + length > sheet.length) turnIn();
        if (sheet == null) sheet = log.take();
        return length > AccessLog.SHEET_BYTES ? null : sheet;
    }

    private void put(byte[] on, byte[] from, int begin, int end) {
        System.arraycopy(from, begin, on, at, end - begin);
        at += end - begin;
    }

    private void put(byte[] on, long number) {
        on[at++] = ' ';
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) digits++;
        long rest = number;
        for (int i = at + digits - 1; i >= at; i--, rest /= 10) on[i] = (byte) ('0' + rest % 10);
        at += digits;
    }

    /** Sets the time text; the second is spelt out anew only when it is another one. */
    private void tell(long now) {
        long since = now - secondBegan;
        if (!timed || since < 0 || since >= SECOND_NANOS) {
            Instant wall = log.clock().instant();
            secondBegan = now - wall.getNano();
            since = wall.getNano();
            timed = true;
            byte[] text =
                    Instant.ofEpochSecond(wall.getEpochSecond()).toString().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(text, 0, time, 0, MILLIS_AT - 1);
        }
        int millis = (int) (since / 1_000_000);
        time[MILLIS_AT] = (byte) ('0' + millis / 100);
        time[MILLIS_AT + 1] = (byte) ('0' + millis / 10 % 10);
        time[MILLIS_AT + 2] = (byte) ('0' + millis % 10);
    }

    /** Gives away what is on the sheet, full or not. */
    void turnIn() {
        byte[] on = sheet;
        if (on == null || at == 0) return;
        log.hand(on, at);
        sheet = null;
        at = 0;
    }
}
