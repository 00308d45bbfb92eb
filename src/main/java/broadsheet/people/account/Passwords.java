package broadsheet.people.account;

import broadsheet.http.Refused;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Hashes passwords with Argon2id (RFC 9106) and compares them. Takes some 50 ms of one core; meant for worker threads. */
public final class Passwords {
    /** The first of OWASP's equal choices that a small machine can afford several times over: 19 MiB, two passes, one lane. */
    private static final int KIBIBYTES = 19_456;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** As many at once as a small machine has cores: sixteen workers hashing together would stop the readers' pages. */
    private static final int AT_ONCE = 2;

    private static final int SECONDS_TO_WAIT = 5;

    private final Argon2Function argon2;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    // Stands in for the hash of whom we do not know, so that the answer takes as long.
    private final String nobodys;

    public Passwords() {
        this(KIBIBYTES);
    }

    /** @param kibibytes of memory a hash takes; less than the usual is for tests that are about something else */
    Passwords(int kibibytes) {
        argon2 = Argon2Function.getInstance(kibibytes, PASSES, LANES, HASH_BYTES, Argon2.ID);
        nobodys = "$argon2id$v=19$m=%d,t=%d,p=%d$AAAAAAAAAAAAAAAAAAAAAA$%s"
                .formatted(kibibytes, PASSES, LANES, "A".repeat(43));
    }

    /** The hash with its salt and parameters, in the usual text form. */
    public String hash(String password) {
        return inTurn(
                () -> argon2.hash(bytes(password), Token.bytes(SALT_BYTES)).getResult());
    }

    /**
     * Whether the password is the one that was hashed.
     *
     * @param hash null for an account without one, or no account at all: that takes as long, and is never true
     */
    public boolean fits(String password, @Nullable String hash) {
        return inTurn(() -> {
            // A hash brings its own parameters, so those of yesterday still fit when ours grow.
            var function = Argon2Function.getInstanceFromHash(hash == null ? nobodys : hash);
            return function.check(password, hash == null ? nobodys : hash) && hash != null;
        });
    }

    private static byte[] bytes(String password) {
        return password.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        try {
            if (!turns.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) throw Refused.busy();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw Refused.busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
