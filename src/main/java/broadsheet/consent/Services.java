package broadsheet.consent;

import broadsheet.db.Transaction;
import broadsheet.text.Slug;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The declared services and the newsroom's own words about them. */
public final class Services {
    /** The key of everything that shows or follows what is declared. */
    public static final String KEY = "consent";

    /** A paragraph or two. */
    private static final int LONGEST_WORDS = 4_000;

    private static final String ALL = "select document from consent_service order by name";
    private static final String SAVE = """
            insert into consent_service (name, document) values (?, ?)
            on conflict (name) do update set document = excluded.document""";
    private static final String REMOVE = "delete from consent_service where name = ?";
    private static final String WORDS = "select language, name, words from consent_word";
    private static final String SAY = """
            insert into consent_word (language, name, words) values (?, ?, ?)
            on conflict (language, name) do update set words = excluded.words""";
    private static final String UNSAY = "delete from consent_word where language = ? and name = ?";

    public List<Service> all(Handle sql) {
        return sql.createQuery(ALL).mapTo(String.class).map(TermsJson::service).list();
    }

    /** Declares a service, or declares it anew. */
    public void declare(Transaction transaction, Service service) {
        transaction.sql().execute(SAVE, service.slug().text(), TermsJson.of(service));
        transaction.changed("consent.service-declared", KEY + " frame");
    }

    /** From now on nothing of it is loaded. */
    public void retire(Transaction transaction, Slug slug) {
        if (transaction.sql().execute(REMOVE, slug.text()) > 0) {
            transaction.changed("consent.service-retired", KEY + " frame");
        }
    }

    /** The newsroom's own words, by language and key; whatever is not here is said in the program's. */
    public Map<String, Map<String, String>> words(Handle sql) {
        var found = new TreeMap<String, Map<String, String>>();
        sql.createQuery(WORDS)
                .map((row, _) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(row ->
                        found.computeIfAbsent(row.get(0), _ -> new TreeMap<>()).put(row.get(1), row.get(2)));
        return found;
    }

    /** Says something in the newsroom's own words; nothing brings the program's back. */
    public void say(Transaction transaction, String language, String key, String words) {
        if (!Wording.isFree(key) || !Wording.LANGUAGES.contains(language)) {
            throw new Unfit("words", key);
        }
        var text = words.strip();
        if (text.length() > LONGEST_WORDS) {
            throw new Unfit("long", text.length(), LONGEST_WORDS);
        }
        if (text.isEmpty()) transaction.sql().execute(UNSAY, language, key);
        else transaction.sql().execute(SAY, language, key, text);
        transaction.changed("consent.words-changed", KEY + " frame");
    }
}
