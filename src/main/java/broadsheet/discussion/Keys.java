package broadsheet.discussion;

import broadsheet.db.Database;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The newsroom's own secret, made when it is first needed, and what is signed with it. */
final class Keys {
    private static final String FIND = "select secret from discussion_secret where one = 1";
    private static final String MAKE =
            "insert into discussion_secret (one, secret) values (1, ?) on conflict (one) do nothing";

    /** 128 bits: nobody guesses it. */
    private static final int BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private volatile @Nullable String secret;

    Keys(Database database) {
        this.database = database;
    }

    /** What only this newsroom can say of the parts. */
    String sign(String purpose, String... parts) {
        return hash(secret(), purpose + "\0" + String.join("\0", parts));
    }

    boolean signed(String signature, String purpose, String... parts) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8), sign(purpose, parts).getBytes(StandardCharsets.UTF_8));
    }

    private String secret() {
        var known = secret;
        if (known != null) return known;
        var found = database.read(
                        sql -> sql.createQuery(FIND).mapTo(String.class).findOne())
                .orElseGet(this::make);
        secret = found;
        return found;
    }

    /** Another process may be quicker; then its secret counts. */
    private String make() {
        return database.write(transaction -> {
            transaction.sql().execute(MAKE, random());
            return transaction.sql().createQuery(FIND).mapTo(String.class).one();
        });
    }

    /** Something nobody can guess, in letters that an address may hold. */
    static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    /** A short digest under a key. */
    static String hash(String key, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return text(Arrays.copyOf(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)), BYTES));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
