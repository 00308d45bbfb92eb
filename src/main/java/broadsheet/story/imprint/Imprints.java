package broadsheet.story.imprint;

import broadsheet.db.Settings;
import broadsheet.db.Transaction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The stored imprint. What is one value is one setting; lists are lines, their parts parted by tabs. */
public final class Imprints {
    private static final String ROOM = "imprint";
    private static final String MAIL = "mail.";
    private static final String POLICY = "policy.";
    private static final String MENU = "menu.";
    private static final String BEFORE = "menu-before.";
    private static final String CHANGED = "menu-changed";
    private static final String TAB = "\t";

    private final Settings settings = new Settings();

    public Imprint read(Handle sql) {
        var kept = settings.of(sql, ROOM);
        if (kept.isEmpty()) return Imprint.NONE;
        return new Imprint(
                contacts(kept), ownership(kept), new Menus(ways(kept, MENU + "masthead"), ways(kept, MENU + "foot")));
    }

    private static Contacts contacts(Map<String, String> kept) {
        var mail = new EnumMap<Contacts.Whom, String>(Contacts.Whom.class);
        for (var whom : Contacts.Whom.values()) {
            var address = kept.get(MAIL + whom.word());
            if (address != null) mail.put(whom, address);
        }
        return new Contacts(mail, text(kept, "post"), lines(kept, "profiles").toList(), text(kept, "licence"));
    }

    private static Ownership ownership(Map<String, String> kept) {
        var policies = new EnumMap<Policy, String>(Policy.class);
        for (var policy : Policy.values()) {
            var address = kept.get(POLICY + policy.word());
            if (address != null) policies.put(policy, address);
        }
        var funders = lines(kept, "funders")
                .map(line -> line.split(TAB, -1))
                .map(parts -> new Funder(parts[0], parts[1], parts[2]))
                .toList();
        return new Ownership(text(kept, "owner"), text(kept, "form"), text(kept, "statement"), funders, policies);
    }

    private static List<Way> ways(Map<String, String> kept, String menu) {
        return lines(kept, menu)
                .map(line -> line.split(TAB, -1))
                .map(parts -> new Way(parts[0], parts[1]))
                .toList();
    }

    private static String text(Map<String, String> kept, String name) {
        return kept.getOrDefault(name, "");
    }

    private static Stream<String> lines(Map<String, String> kept, String name) {
        return text(kept, name).lines();
    }

    /** Keeps how the paper is reached. */
    public void save(Transaction transaction, Contacts contacts) {
        for (var whom : Contacts.Whom.values()) {
            put(transaction, MAIL + whom.word(), contacts.mail().getOrDefault(whom, ""));
        }
        put(transaction, "post", contacts.post());
        put(transaction, "profiles", String.join("\n", contacts.profiles()));
        put(transaction, "licence", contacts.licence());
        transaction.changed("imprint.saved", "frame");
    }

    /** Keeps whose the paper is. */
    public void save(Transaction transaction, Ownership ownership) {
        put(transaction, "owner", ownership.owner());
        put(transaction, "form", ownership.form());
        put(transaction, "statement", ownership.statement());
        put(
                transaction,
                "funders",
                ownership.funders().stream()
                        .map(one -> line(one.name(), one.share(), one.purpose()))
                        .collect(Collectors.joining("\n")));
        for (var policy : Policy.values()) {
            put(transaction, POLICY + policy.word(), ownership.policies().getOrDefault(policy, ""));
        }
        transaction.changed("imprint.saved", "frame");
    }

    /** Keeps what stands in the menus. */
    public void save(Transaction transaction, Menus menus) {
        for (var where : Menus.Where.values()) {
            var lines = menus.in(where).stream()
                    .map(way -> line(way.label(), way.address()))
                    .collect(Collectors.joining("\n"));
            put(transaction, MENU + where.word(), lines);
        }
        transaction.changed("imprint.saved", "frame");
    }

    /** Keeps other menus; what stood in them until now can be brought back by {@link #undo}. */
    public void replace(Transaction transaction, Menus after) {
        var kept = settings.of(transaction.sql(), ROOM);
        for (var where : Menus.Where.values()) {
            put(transaction, BEFORE + where.word(), text(kept, MENU + where.word()));
        }
        put(transaction, CHANGED, "yes");
        save(transaction, after);
    }

    /** Whether menus can be brought back. */
    public boolean undoable(Handle sql) {
        return settings.find(sql, ROOM + "." + CHANGED).isPresent();
    }

    /** Brings back what stood in the menus before the last change; done twice, it changes nothing. */
    public void undo(Transaction transaction) {
        if (!undoable(transaction.sql())) return;
        var kept = settings.of(transaction.sql(), ROOM);
        replace(transaction, new Menus(ways(kept, BEFORE + "masthead"), ways(kept, BEFORE + "foot")));
    }

    private static String line(String... parts) {
        return Stream.of(parts)
                .map(part -> part.replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining(TAB));
    }

    private void put(Transaction transaction, String name, String value) {
        if (value.isEmpty()) settings.remove(transaction, ROOM + "." + name);
        else settings.save(transaction, ROOM + "." + name, value);
    }
}
