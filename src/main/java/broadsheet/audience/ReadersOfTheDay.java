package broadsheet.audience;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * About how many different readers came today. A reader's address and browser are hashed under a salt of the day and the
 * hash moves at most one register of a sketch: neither is kept. The salt is random, stands in memory alone and is
 * overwritten when the first call after midnight comes, so that nobody, this newsroom included, can follow a reader from
 * one day to the next or test later whether an address was here. The figure has a standard error of 1.6 percent; on top of
 * it people behind one network with the same browser are one reader, and a restart within a day begins anew.
 */
public final class ReadersOfTheDay {
    private final InstantSource clock;
    private final ZoneId zone;
    private final SecureRandom random = new SecureRandom();
    private final byte[] salt = new byte[32];
    private final Sketch sketch = new Sketch();
    private final MessageDigest digest = sha256();
    private LocalDate day;

    /** @param zone where midnight is the newsroom's */
    public ReadersOfTheDay(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        this.day = today();
        random.nextBytes(salt);
    }

    /**
     * Counts a reader once a day; both words are forgotten when this returns.
     *
     * @return the salted hash, the same for this reader until midnight; not to be kept
     */
    public synchronized long saw(String address, String browser) {
        turnThePage();
        digest.update(salt);
        digest.update(address.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        byte[] hash = digest.digest(browser.getBytes(StandardCharsets.UTF_8));
        long reader = ByteBuffer.wrap(hash).getLong();
        sketch.add(reader);
        return reader;
    }

    /** About how many readers were seen since midnight. */
    public synchronized long count() {
        turnThePage();
        return sketch.estimate();
    }

    private void turnThePage() {
        LocalDate today = today();
        if (today.equals(day)) return;
        day = today;
        random.nextBytes(salt);
        sketch.clear();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }
}
