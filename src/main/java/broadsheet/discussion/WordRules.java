package broadsheet.discussion;

import broadsheet.db.Transaction;
import broadsheet.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** The words that are banned or suspect, ready to be looked for. Immutable. */
final class WordRules {
    private static final String ALL = "select pattern, language, effect from word_rule";
    private static final String ADD = """
            insert into word_rule (pattern, language, effect) values (?, ?, ?)
            on conflict (pattern, language) do update set effect = excluded.effect""";
    private static final String REMOVE = "delete from word_rule where pattern = ? and language = ?";

    private record Rule(String pattern, String language, boolean banned) {}

    private final List<Rule> rules;

    private WordRules(List<Rule> rules) {
        this.rules = rules;
    }

    static WordRules read(Handle sql) {
        return new WordRules(sql.createQuery(ALL)
                .map((row, _) -> new Rule(
                        row.getString("pattern"),
                        row.getString("language"),
                        row.getString("effect").equals("banned")))
                .list());
    }

    static void add(Transaction transaction, String pattern, String language, boolean banned) {
        if (Skeleton.of(pattern).length() < 2) {
            throw new IllegalArgumentException("A word needs two letters or more, besides its stars.");
        }
        transaction.sql().execute(ADD, pattern.strip(), language, banned ? "banned" : "suspect");
        transaction.changed("discussion.words", "discussion");
    }

    static void remove(Transaction transaction, String pattern, String language) {
        transaction.sql().execute(REMOVE, pattern.strip(), language);
        transaction.changed("discussion.words", "discussion");
    }

    /** Those that count in one language, their patterns taken to the bone. */
    Search in(Language language) {
        return new Search(rules.stream()
                .filter(rule -> rule.language().isEmpty()
                        || rule.language().equals(language.locale().getLanguage()))
                .toList());
    }

    /** Finds words however they are dressed up. */
    static final class Search {
        private final Words banned;
        private final Words suspect;

        private Search(List<Rule> rules) {
            banned = Words.of(
                    rules.stream().filter(Rule::banned).map(Rule::pattern).toList());
            suspect = Words.of(rules.stream()
                    .filter(rule -> !rule.banned())
                    .map(Rule::pattern)
                    .toList());
        }

        Optional<String> banned(List<String> skeletons) {
            return banned.first(skeletons);
        }

        Optional<String> suspect(List<String> skeletons) {
            return suspect.first(skeletons);
        }
    }

    private record Words(Set<String> whole, List<Pattern> withStars) {
        static Words of(List<String> patterns) {
            var whole = new HashSet<String>();
            var withStars = new ArrayList<Pattern>();
            for (var pattern : patterns) {
                var bones = Skeleton.ofPattern(pattern);
                if (bones.indexOf('*') < 0) whole.add(bones);
                else withStars.add(Pattern.compile(bones.replaceAll("\\*+", ".*")));
            }
            return new Words(whole, withStars);
        }

        Optional<String> first(List<String> skeletons) {
            return skeletons.stream()
                    .filter(word -> whole.contains(word)
                            || withStars.stream()
                                    .anyMatch(pattern -> pattern.matcher(word).matches()))
                    .findFirst();
        }
    }
}
