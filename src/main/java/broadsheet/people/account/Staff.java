package broadsheet.people.account;

import broadsheet.db.Transaction;
import broadsheet.people.Person;
import broadsheet.people.Role;
import broadsheet.people.account.OneTimeLink.Kind;
import broadsheet.text.Slug;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who belongs to the newsroom: invitations, roles, suspending and letting in again. The publisher's verbs. */
public final class Staff {
    private static final String LAST = "publisher.last";

    /** Whose hand it is: somebody at the desk, or the machine's keeper at the command line. */
    public sealed interface Hand {
        String name();

        record Desk(SignedIn who) implements Hand {
            @Override
            public String name() {
                return who.name();
            }
        }

        record CommandLine() implements Hand {
            @Override
            public String name() {
                return "the command line";
            }
        }
    }

    /**
     * A link that was made.
     *
     * @param secret to be handed over; shown once
     * @param posted whether a letter with it is on its way
     */
    public record Handed(OneTimeLink link, String secret, boolean posted) {}

    private final Registry registry;
    private final LinkPost post;

    public Staff(Registry registry, LinkPost post) {
        this.registry = registry;
        this.post = post;
    }

    /**
     * Invites somebody.
     *
     * @param person whom readers know already; null for somebody new
     * @throws Unfit with the field that is wrong
     */
    public Handed invite(Hand by, String email, String name, Role role, @Nullable Slug person) {
        var address = Accounts.email(email);
        return registry.database().write(tx -> {
            if (registry.accounts().withEmail(tx.sql(), address).isPresent()) {
                throw new Unfit("email", "email.taken");
            }
            var known = person == null ? Optional.<Person>empty() : known(tx, person);
            var called = known.map(Person::name).orElse(name.strip());
            var slug = known.map(Person::slug).orElse(null);
            var secret = registry.links().invitation(tx, address, called, role, slug, by.name());
            note(tx, by, "account.invited", "invitation:" + address, role.word());
            return handed(tx, secret);
        });
    }

    private Optional<Person> known(Transaction tx, Slug person) {
        if (registry.accounts().ofPerson(tx.sql(), person).isPresent()) {
            throw new Unfit("person", "person.taken");
        }
        return Optional.of(
                registry.people().find(tx.sql(), person).orElseThrow(() -> new Unfit("person", "person.unknown")));
    }

    /** Takes an invitation back. */
    public void takeBack(Hand by, String id) {
        registry.database().run(tx -> {
            if (registry.links().takeBack(tx, id)) note(tx, by, "account.invitation-taken-back", "invitation", "");
        });
    }

    /** A link with which somebody makes all their keys anew; the old ones are good until it is followed. */
    public Handed resetKeys(Hand by, Account account) {
        return registry.database().write(tx -> {
            var secret = registry.links().forAccount(tx, Kind.NEW_KEYS, account, by.name());
            note(tx, by, "account.keys-reset", subject(account), "");
            return handed(tx, secret);
        });
    }

    private Handed handed(Transaction tx, String secret) {
        var link = registry.links().find(tx.sql(), secret, tx.at()).orElseThrow();
        return new Handed(link, secret, post.post(tx, link, secret));
    }

    /** Gives another role; every session of theirs ends, so that none goes on with what it was. */
    public void give(Hand by, Account account, Role role) {
        if (role == account.role()) return;
        registry.database().run(tx -> {
            boolean last = account.role() == Role.PUBLISHER
                    && !registry.accounts().hasPublisherBesides(tx.sql(), account.id());
            if (last) throw new Unfit("role", LAST);
            var same = registry.people().find(tx.sql(), account.person()).orElseThrow();
            registry.people()
                    .save(
                            tx,
                            new Person(
                                    same.slug(),
                                    same.name(),
                                    same.job(),
                                    role,
                                    same.languages(),
                                    same.profile(),
                                    same.picture()));
            registry.sessions().endAll(tx, account.id());
            note(tx, by, "account.role-given", subject(account), account.role().word() + " → " + role.word());
        });
    }

    /** Shuts the door to somebody, at once and everywhere; what they wrote stays. */
    public void suspend(Hand by, Account account) {
        registry.database().run(tx -> {
            boolean last = account.role() == Role.PUBLISHER
                    && !registry.accounts().hasPublisherBesides(tx.sql(), account.id());
            if (last) throw new Unfit("", LAST);
            registry.accounts().suspend(tx, account.id());
            registry.sessions().endAll(tx, account.id());
            note(tx, by, "account.suspended", subject(account), "");
        });
    }

    public void reinstate(Hand by, Account account) {
        registry.database().run(tx -> {
            registry.accounts().reinstate(tx, account.id());
            note(tx, by, "account.reinstated", subject(account), "");
        });
    }

    public void signOutEverywhere(Hand by, Account account) {
        registry.database().run(tx -> {
            registry.sessions().endAll(tx, account.id());
            note(tx, by, "account.signed-out-everywhere", subject(account), "");
        });
    }

    private static String subject(Account account) {
        return "person:" + account.person();
    }

    private void note(Transaction tx, Hand by, String what, String subject, String words) {
        switch (by) {
            case Hand.Desk(var who) -> registry.logbook().note(tx, who, what, subject, words);
            case Hand.CommandLine() -> registry.logbook().note(tx, by.name(), what, subject, words);
        }
    }
}
