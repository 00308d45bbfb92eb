package broadsheet.people.account;

import broadsheet.people.Permission;
import broadsheet.people.Role;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import broadsheet.text.Sentence;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What accounts have to say, at the door, on their screens and in their letters: {@code account_LANGUAGE.properties}. */
public final class AccountWords {
    private static final Messages.Catalogue ALL = Messages.beside(AccountWords.class, "account");

    private AccountWords() {}

    public static Messages in(Language language) {
        return ALL.in(language);
    }

    static Sentence refusal(String key, Object... parts) {
        return ALL.sentence("refused." + key, parts);
    }

    /** What the house itself wrote into its records, such as “the command line”; names and the rest as they are. */
    public static String house(Messages words, String written) {
        return known(words, "house.", written, written);
    }

    /** A kind of deed in the logbook, {@code account.suspended}, in words; one of another room as it is. */
    public static String deed(Messages words, String what) {
        return known(words, "deed.", what, what);
    }

    /** “Firefox on Linux”. */
    public static String browser(Messages words, String kept) {
        var parts = kept.split(" on ", 2);
        if (parts.length < 2) return kept;
        return words.say("browser.on", house(words, parts[0]), house(words, parts[1]));
    }

    private static String known(Messages words, String prefix, String written, String otherwise) {
        var key = prefix + written.toLowerCase(Locale.ROOT).replaceAll("[ ']", "-");
        return words.keys().contains(key) ? words.say(key) : otherwise;
    }

    /** Everything a role may do beyond its own account, as one list. */
    public static String duties(Messages words, Role role) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission != Permission.OWN_ACCOUNT && permission.isFor(role))
                .map(permission -> may(permission).in(words.language()))
                .collect(Collectors.joining("; "));
    }

    /** What it lets somebody do, in words that follow “may”. */
    public static Sentence may(Permission permission) {
        return ALL.sentence("may." + permission.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
