package broadsheet.people.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that are handed out and only kept as hashes. They are random, so a quick hash is enough. */
public final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 256 bits: nobody guesses one of them. */
    private static final int BYTES = 32;

    private Token() {}

    /** A new one, in characters that may stand in an address and a cookie. */
    public static String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    public static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static int below(int bound) {
        return RANDOM.nextInt(bound);
    }

    /** What is kept of it. */
    public static String hash(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(token.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
