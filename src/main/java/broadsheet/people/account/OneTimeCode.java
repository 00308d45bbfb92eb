package broadsheet.people.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that a telephone shows for thirty seconds: TOTP (RFC 6238) with SHA-1, six digits, as every authenticator reads it. */
public final class OneTimeCode {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    /** One step to either side: telephones run ahead or behind, and people type slowly (RFC 6238, 5.2). */
    private static final int DRIFT = 1;

    private OneTimeCode() {}

    /** A new secret, as authenticators take it typed: base 32 (RFC 4648). */
    public static String secret() {
        var bytes = Token.bytes(SECRET_BYTES);
        var text = new StringBuilder();
        for (int bit = 0; bit < SECRET_BYTES * 8; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) value = value << 1 | (bytes[i / 8] >> (7 - i % 8) & 1);
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }

    /** The step a moment lies in. */
    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step, six digits. */
    public static String at(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(secret), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return ("%0" + DIGITS + "d").formatted(number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The step a code belongs to, near this moment and after the last one taken; a code is good once.
     *
     * @param after the last step that was taken
     */
    public static OptionalLong step(String secret, String code, Instant now, long after) {
        var typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        var found = OptionalLong.empty();
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            boolean same = MessageDigest.isEqual(typed, at(secret, step).getBytes(StandardCharsets.UTF_8));
            if (same && step > after) found = OptionalLong.of(step);
        }
        return found;
    }

    private static byte[] decoded(String secret) {
        var bytes = new byte[secret.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int value = ALPHABET.indexOf(secret.charAt(bit / 5));
            if ((value >> (4 - bit % 5) & 1) == 1) bytes[bit / 8] |= (byte) (1 << (7 - bit % 8));
        }
        return bytes;
    }
}
