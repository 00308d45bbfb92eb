package broadsheet.people.account;

import broadsheet.people.account.Attempts.Place;
import broadsheet.people.account.SignIn.Outcome;
import broadsheet.text.Sentence;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (WebAuthn Level 2): registering one, and signing in with one alone. The device must have looked at its owner (user
 * verification), so a passkey is two proofs in one. Which maker's device it is is not asked: attestation is none.
 */
public final class PasskeyCeremony {
    private static final String REGISTER = "register a passkey";
    private static final String SIGN_IN = "sign in with a passkey";
    private static final Sentence NOT_KNOWN = AccountWords.refusal("passkey.unknown");

    /** What every device makes: ECDSA on P-256, Ed25519, RSA. */
    private static final List<PublicKeyCredentialParameters> KINDS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
                    .stream()
                    .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
                    .toList();

    private final Registry registry;
    private final SignIn signIn;
    private final Challenges challenges = new Challenges();
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager webauthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final JsonMapper json = new JsonMapper();
    private final URI base;

    /** @param base the site's public address: passkeys belong to its host */
    public PasskeyCeremony(Registry registry, SignIn signIn, URI base) {
        this.registry = registry;
        this.signIn = signIn;
        this.base = base;
    }

    /** Whether browsers make passkeys for this site: for names, over HTTPS or on this machine, but not for bare numbers. */
    public boolean isPossible() {
        var host = base.getHost();
        boolean named = !host.startsWith("[") && !host.matches("[0-9.]+");
        return named && ("https".equals(base.getScheme()) || "localhost".equals(host));
    }

    /** What the browser needs to make one, as JSON. */
    public String toRegister(Account account, String paper) {
        var challenge = Token.fresh();
        var known = registry.database().write(tx -> {
            challenges.pose(tx, challenge, REGISTER, account.id());
            return registry.passkeys().of(tx.sql(), account.id());
        });
        var options = json.createObjectNode().put("challenge", challenge).put("attestation", "none");
        options.putObject("rp").put("id", base.getHost()).put("name", paper);
        options.putObject("user")
                .put("id", encoded(account.id()))
                .put("name", account.email())
                .put("displayName", account.name());
        var kinds = options.putArray("pubKeyCredParams");
        KINDS.forEach(kind -> kinds.addObject()
                .put("type", "public-key")
                .put("alg", kind.getAlg().getValue()));
        options.putObject("authenticatorSelection")
                .put("residentKey", "required")
                .put("userVerification", "required");
        var exclude = options.putArray("excludeCredentials");
        known.forEach(key -> exclude.addObject().put("type", "public-key").put("id", key.id()));
        return options.toString();
    }

    /** What the browser needs to use one, as JSON; asks for nobody in particular, so it tells nothing. */
    public String toSignIn() {
        var challenge = Token.fresh();
        registry.database().run(tx -> challenges.pose(tx, challenge, SIGN_IN, ""));
        return json.createObjectNode()
                .put("challenge", challenge)
                .put("rpId", base.getHost())
                .put("userVerification", "required")
                .toString();
    }

    /**
     * A credential the browser made, looked at and ready to be kept.
     *
     * @param credential its public part
     */
    public record Made(String id, String credential, long uses) {}

    /**
     * Looks at what the browser made.
     *
     * @param answer the credential as JSON (WebAuthn, RegistrationResponseJSON)
     * @throws Unfit when it does not hold
     */
    public Made register(Account account, String answer) {
        try {
            var parsed = webauthn.parseRegistrationResponseJSON(answer);
            var challenge = taken(
                            parsed.getCollectedClientData() == null
                                    ? null
                                    : parsed.getCollectedClientData()
                                            .getChallenge()
                                            .getValue(),
                            REGISTER)
                    .filter(carried -> carried.value().equals(account.id()))
                    .orElseThrow(() -> new Unfit("", "passkey.late"));
            var seen =
                    webauthn.verify(parsed, new RegistrationParameters(server(challenge.secret()), KINDS, true, true));
            var held = seen.getAttestationObject().getAuthenticatorData();
            var credential = new AttestedCredentialDataConverter(converter).convert(held.getAttestedCredentialData());
            return new Made(
                    encoded(held.getAttestedCredentialData().getCredentialId()),
                    encoded(credential),
                    held.getSignCount());
        } catch (VerificationException
                | DataConversionException
                | IllegalArgumentException
                | NullPointerException bad) {
            throw new Unfit("", "passkey.broken");
        }
    }

    /**
     * Signs in whoever holds the passkey.
     *
     * @param answer the assertion as JSON (WebAuthn, AuthenticationResponseJSON)
     */
    public Outcome signIn(String answer, String network, String browser) {
        var places = List.of(Place.network(network));
        var shut = signIn.knock(places);
        if (shut.isPresent()) return shut.get();
        var passkey = credentialOf(answer)
                .flatMap(id -> registry.database()
                        .<Optional<Passkey>>read(sql -> registry.passkeys().find(sql, id)))
                .orElse(null);
        var account = passkey == null
                ? null
                : registry.database()
                        .<Optional<Account>>read(sql -> registry.accounts().find(sql, passkey.account()))
                        .orElse(null);
        if (passkey == null || account == null || account.suspended() != null) return signIn.refuse(null, NOT_KNOWN);
        try {
            long uses = verified(answer, passkey);
            return registry.database().write(tx -> {
                registry.passkeys().used(tx, passkey.id(), uses);
                return signIn.admit(tx, account, places, browser, "with a passkey");
            });
        } catch (VerificationException
                | DataConversionException
                | IllegalArgumentException
                | NullPointerException bad) {
            return signIn.refuse(account, NOT_KNOWN);
        }
    }

    private long verified(String answer, Passkey passkey) {
        var parsed = webauthn.parseAuthenticationResponseJSON(answer);
        var challenge = taken(
                        parsed.getCollectedClientData() == null
                                ? null
                                : parsed.getCollectedClientData().getChallenge().getValue(),
                        SIGN_IN)
                .orElseThrow(() -> new IllegalArgumentException("no such challenge"));
        var key = new AttestedCredentialDataConverter(converter)
                .convert(Base64.getUrlDecoder().decode(passkey.credential()));
        var record = new CredentialRecordImpl(
                new NoneAttestationStatement(), null, null, null, passkey.uses(), key, null, null, null, null);
        var seen = webauthn.verify(
                parsed, new AuthenticationParameters(server(challenge.secret()), record, null, true, true));
        return seen.getAuthenticatorData() == null
                ? 0
                : seen.getAuthenticatorData().getSignCount();
    }

    private record Carried(String secret, String value) {}

    private Optional<Carried> taken(byte @Nullable [] challenge, String purpose) {
        if (challenge == null) return Optional.empty();
        var secret = encoded(challenge);
        return registry.database()
                .<Optional<String>>write(tx -> challenges.take(tx, secret, purpose))
                .map(value -> new Carried(secret, value));
    }

    private Optional<String> credentialOf(String answer) {
        try {
            return Optional.ofNullable(
                    json.readTree(answer).path("id").asStringOpt().orElse(null));
        } catch (JacksonException garbled) {
            return Optional.empty();
        }
    }

    private ServerProperty server(String challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(base.toString()))
                .rpId(base.getHost())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
