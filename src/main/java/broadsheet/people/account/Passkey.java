package broadsheet.people.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that never leaves its owner's device.
 *
 * @param id the credential's own, in base64url
 * @param credential its public part, as webauthn4j writes it, in base64url
 * @param uses what the device counts; 0 when it does not
 */
public record Passkey(
        String id,
        String account,
        String name,
        String credential,
        long uses,
        Instant created,
        @Nullable Instant used) {}
