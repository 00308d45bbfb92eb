package broadsheet.related.quotation;

import broadsheet.story.Topic;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which topic a name means: its own name, or another spelling of it. A name that two topics have means neither. */
final class CalledNames {
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an) ");

    private final Map<String, String> topics = new HashMap<>();

    CalledNames(List<Topic> all) {
        Set<String> shared = new HashSet<>();
        for (var topic : all) {
            add(topic.name(), topic, shared);
            topic.names().forEach(name -> add(name, topic, shared));
        }
        topics.keySet().removeAll(shared);
    }

    private void add(String name, Topic topic, Set<String> shared) {
        var before = topics.put(key(name), topic.slug().text());
        if (before != null && !before.equals(topic.slug().text())) shared.add(key(name));
    }

    /** The slug of the topic with this key. */
    @Nullable
    String topic(String key) {
        return topics.get(key);
    }

    /** A name without what spellings differ in: accents, capitals, dots, the article. */
    static String key(String name) {
        var bare =
                ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        var words = NOT_IN_A_NAME
                .matcher(bare.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return ARTICLE.matcher(words).replaceFirst("");
    }
}
