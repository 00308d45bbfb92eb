package broadsheet.people.account;

import broadsheet.db.Transaction;
import broadsheet.people.Person;
import broadsheet.people.account.OneTimeLink.Kind;
import broadsheet.people.account.SignIn.Outcome;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.util.List;
import java.util.Optional;

/** What a link that is good once opens: the first publisher's account, an invited person's, or new keys to one there is. */
public final class Welcome {
    private static final int LONGEST_NAME = 100;

    private final Registry registry;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SignIn signIn;
    private final LinkPost post;

    public Welcome(Registry registry, Passwords passwords, PasswordRules rules, SignIn signIn, LinkPost post) {
        this.registry = registry;
        this.passwords = passwords;
        this.rules = rules;
        this.signIn = signIn;
        this.post = post;
    }

    /** What the link is good for; empty when it is not. */
    public Optional<OneTimeLink> read(String secret) {
        return registry.database()
                .read(sql -> registry.links().find(sql, secret, registry.clock().instant()));
    }

    /**
     * What somebody filled in.
     *
     * @param password empty when a passkey is to be set up instead
     */
    public record Reply(String name, String email, String password, boolean passkeyInstead) {}

    /**
     * Follows a link to its end: afterwards it is good no more.
     *
     * @throws Unfit with the field that is wrong, or none when the link is not good
     */
    public Outcome.Through accept(String secret, Reply filled, String browser) {
        var link = read(secret).orElseThrow(Welcome::over);
        var hash = hash(link, filled);
        return registry.database().write(tx -> {
            if (!registry.links().use(tx, secret)) throw over();
            var id = account(tx, link, filled);
            if (hash.isPresent()) registry.accounts().setPassword(tx, id, hash.get());
            var account = registry.accounts().find(tx.sql(), id).orElseThrow();
            if (account.suspended() != null) throw over();
            registry.logbook()
                    .note(tx, account, "account.link-followed", link.kind().word());
            return signIn.arrive(tx, account, browser);
        });
    }

    private Optional<String> hash(OneTimeLink link, Reply filled) {
        if (filled.passkeyInstead() && link.kind() != Kind.PASSWORD) return Optional.empty();
        rules.check(filled.password(), List.of(filled.name(), filled.email(), link.name(), link.email()));
        return Optional.of(passwords.hash(filled.password()));
    }

    private String account(Transaction tx, OneTimeLink link, Reply filled) {
        return switch (link.kind()) {
            case FIRST_PUBLISHER, INVITATION -> founded(tx, link, filled);
            case PASSWORD -> {
                registry.sessions().endAll(tx, link.account());
                yield String.valueOf(link.account());
            }
            case NEW_KEYS -> {
                Keys.dropAll(registry, tx, String.valueOf(link.account()));
                yield String.valueOf(link.account());
            }
        };
    }

    private String founded(Transaction tx, OneTimeLink link, Reply filled) {
        var email = Accounts.email(link.kind() == Kind.INVITATION ? link.email() : filled.email());
        var half = registry.accounts().withEmail(tx.sql(), email).filter(account -> isWithoutKeys(tx, account));
        if (half.isPresent()) return half.get().id();
        var person = person(tx, link, filled.name());
        return registry.accounts().add(tx, person.slug(), email);
    }

    // Somebody who went away before the second proof was set up follows the next link to the same account.
    private boolean isWithoutKeys(Transaction tx, Account account) {
        return account.suspended() == null
                && account.password() == null
                && registry.passkeys().of(tx.sql(), account.id()).isEmpty();
    }

    private Person person(Transaction tx, OneTimeLink link, String name) {
        var people = registry.people();
        var known = link.person() == null ? Optional.<Person>empty() : people.find(tx.sql(), link.person());
        if (known.isPresent()) {
            var same = known.get();
            var person = new Person(
                    same.slug(),
                    same.name(),
                    same.job(),
                    link.role(),
                    same.languages(),
                    same.profile(),
                    same.picture());
            if (!person.equals(same)) people.save(tx, person);
            return person;
        }
        if (name.isBlank()) throw new Unfit("name", "name.missing");
        if (name.length() > LONGEST_NAME) throw new Unfit("name", "name.long", LONGEST_NAME);
        var person = new Person(
                free(tx, Slug.of(name, "colleague")),
                name.strip(),
                "",
                link.role(),
                List.of(Language.ENGLISH),
                "",
                null);
        people.save(tx, person);
        return person;
    }

    private Slug free(Transaction tx, Slug wanted) {
        var slug = wanted;
        for (int i = 2; registry.people().find(tx.sql(), slug).isPresent(); i++) slug = new Slug(wanted + "-" + i);
        return slug;
    }

    /** Posts a link for a new password, if there is such an account and mail is set up. Tells nobody which. */
    public void forgotten(String email) {
        registry.database().run(tx -> {
            var account = registry.accounts().withEmail(tx.sql(), email).filter(known -> known.suspended() == null);
            if (account.isEmpty()) return;
            var secret = registry.links().forAccount(tx, Kind.PASSWORD, account.get(), "the sign-in page");
            var link = registry.links().find(tx.sql(), secret, tx.at()).orElseThrow();
            if (post.post(tx, link, secret)) {
                registry.logbook().note(tx, account.get(), "account.password-forgotten", "");
            }
        });
    }

    private static Unfit over() {
        return new Unfit("", "link.over");
    }
}
