package broadsheet.people.account;

import broadsheet.db.Transaction;
import broadsheet.people.account.PasskeyCeremony.Made;
import broadsheet.people.account.SignIn.Outcome;
import java.util.List;

/** Changing one's own keys: password, one-time codes, recovery codes, passkeys. */
public final class Keys {
    private static final String SECRET = "[A-Z2-7]{32}";
    private static final int LONGEST_NAME = 60;

    private final Registry registry;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SignIn signIn;

    public Keys(Registry registry, Passwords passwords, PasswordRules rules, SignIn signIn) {
        this.registry = registry;
        this.passwords = passwords;
        this.rules = rules;
        this.signIn = signIn;
    }

    /**
     * Sets a new password and signs every other browser out.
     *
     * @param current what it was; not looked at when there was none
     * @throws Unfit with the field {@code current} or {@code password}
     */
    public void changePassword(SignedIn who, String current, String password) {
        var account = account(who.account());
        if (account.password() != null && !passwords.fits(current, account.password())) {
            throw new Unfit("current", "password.other");
        }
        rules.check(password, List.of(account.name(), account.email()));
        var hash = passwords.hash(password);
        registry.database().run(tx -> {
            registry.accounts().setPassword(tx, account.id(), hash);
            registry.sessions().endOthers(tx, account.id(), who.session());
            registry.logbook().note(tx, account, "account.password-changed", "");
        });
    }

    /** New recovery codes, and the session that goes on with them. */
    public record Enrolled(List<String> codes, Outcome.Through session) {}

    /**
     * Sets one-time codes up, once a first code shows that the telephone has the secret.
     *
     * @param cookie the session's secret, which is changed
     * @throws Unfit with the field {@code code}
     */
    public Enrolled setCodesUp(SignedIn who, String cookie, String secret, String code, String browser) {
        if (!secret.matches(SECRET)) throw new Unfit("code", "code.picture");
        var account = account(who.account());
        var step = OneTimeCode.step(secret, code, registry.clock().instant(), 0)
                .orElseThrow(() -> new Unfit("code", "code.other"));
        return registry.database().write(tx -> {
            registry.accounts().setCodes(tx, account.id(), secret, step);
            var codes = registry.recoveryCodes().renew(tx, account.id());
            registry.sessions().endOthers(tx, account.id(), who.session());
            registry.logbook().note(tx, account, "account.codes-set-up", "");
            return new Enrolled(
                    codes, signIn.enrolled(tx, account, cookie, browser, "after setting up one-time codes"));
        });
    }

    /** New recovery codes in place of the old. */
    public List<String> renewRecoveryCodes(SignedIn who) {
        var account = account(who.account());
        return registry.database().write(tx -> {
            registry.logbook().note(tx, account, "account.recovery-codes-renewed", "");
            return registry.recoveryCodes().renew(tx, account.id());
        });
    }

    /** Keeps a passkey. The session goes on under another cookie. */
    public Outcome.Through addPasskey(SignedIn who, String cookie, String name, Made made, String browser) {
        var account = account(who.account());
        var kept = name.isBlank() ? browser : name.strip();
        var label = kept.substring(0, Math.min(kept.length(), LONGEST_NAME));
        return registry.database().write(tx -> {
            if (registry.passkeys().find(tx.sql(), made.id()).isPresent()) {
                throw new Unfit("", "passkey.known");
            }
            registry.passkeys().add(tx, made.id(), account.id(), label, made.credential(), made.uses());
            registry.logbook().note(tx, account, "account.passkey-added", label);
            return signIn.enrolled(tx, account, cookie, browser, "after adding a passkey");
        });
    }

    /** @throws Unfit when nothing else would open the door */
    public void removePasskey(SignedIn who, String id) {
        var account = account(who.account());
        registry.database().run(tx -> {
            boolean other = account.password() != null && account.codeSecret() != null
                    || registry.passkeys().of(tx.sql(), account.id()).size() > 1;
            if (!other) throw new Unfit("", "passkey.last");
            if (registry.passkeys().remove(tx, account.id(), id)) {
                registry.logbook().note(tx, account, "account.passkey-removed", "");
            }
        });
    }

    /** Takes every key away, and every session. */
    static void dropAll(Registry registry, Transaction tx, String account) {
        registry.accounts().setPassword(tx, account, null);
        registry.accounts().setCodes(tx, account, null, 0);
        registry.recoveryCodes().drop(tx, account);
        registry.passkeys().removeAll(tx, account);
        registry.sessions().endAll(tx, account);
    }

    private Account account(String id) {
        return registry.database()
                .read(sql -> registry.accounts().find(sql, id))
                .orElseThrow();
    }
}
