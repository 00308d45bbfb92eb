package broadsheet.related;

import broadsheet.story.Content;
import broadsheet.story.Topic;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import broadsheet.text.Word;
import broadsheet.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which topics a text is about: those whose name, or another spelling of it, stands in it as whole words, and names that it uses often
 * and the newsroom has no topic for. Suggests; whoever edits decides.
 */
public final class TopicSuggestions {
    /** A name must be used so often before it is proposed. */
    private static final int OFTEN = 3;

    private static final int MOST_PROPOSED = 8;
    private static final int HEADLINE = 3;

    /** Languages that write every noun with a capital letter: there, only names of two words and more are proposed. */
    private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb");

    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}\\p{M}’'-]*(?:\\s(?:(?:of the|of|de la|de|del|da|van der|van|von|bin|al)\\s)?\\p{Lu}[\\p{L}\\p{M}’'-]*){0,4}");

    private final List<Known> known;

    private record Known(Topic topic, List<Pattern> names) {}

    /** @param topics those the newsroom has */
    public TopicSuggestions(List<Topic> topics) {
        this.known =
                topics.stream().map(topic -> new Known(topic, patterns(topic))).toList();
    }

    /**
     * What was found.
     *
     * @param known topics by how often they are named, the headline counting three times
     * @param proposed names without a topic, by how often they stand there
     */
    public record Found(List<Named> known, List<Proposed> proposed) {}

    /** @param as how the text writes it */
    public record Named(Topic topic, String as, int times) {}

    public record Proposed(String name, int times) {}

    /** Looks through a story; topics it is tagged with already are left out. */
    public Found in(Content content) {
        var headline = content.headline() + "\n" + content.standfirst();
        var body = content.body().plainText();
        var named = known.stream()
                .filter(one -> !content.topics().contains(one.topic().slug()))
                .<Named>mapMulti((one, found) -> {
                    var times = new LinkedHashMap<String, Integer>();
                    for (var name : one.names()) {
                        count(name, headline, HEADLINE, times);
                        count(name, body, 1, times);
                    }
                    int sum =
                            times.values().stream().mapToInt(Integer::intValue).sum();
                    if (sum > 0)
                        found.accept(
                                new Named(one.topic(), times.keySet().iterator().next(), sum));
                })
                .sorted(Comparator.comparingInt(Named::times)
                        .reversed()
                        .thenComparing(one -> one.topic().name()))
                .toList();
        return new Found(
                named, proposed(content.headline() + "\n" + content.standfirst() + "\n" + body, content.language()));
    }

    private static void count(Pattern name, String text, int weight, Map<String, Integer> times) {
        for (var match = name.matcher(text); match.find(); ) times.merge(match.group(), weight, Integer::sum);
    }

    private static List<Pattern> patterns(Topic topic) {
        var names = new ArrayList<String>();
        names.add(topic.name());
        names.addAll(topic.names());
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(TopicSuggestions::pattern)
                .toList();
    }

    /**
     * Whole words, whatever their capitals; an apostrophe and its s or a plain genitive may follow. Arabic and Hebrew write “and”, “in”, “to” and
     * “the” onto the word. A name of capitals alone (NATO, WHO) is found in capitals alone, for “who” is a word.
     */
    private static Pattern pattern(String name) {
        boolean capitals = name.length() > 1
                && name.equals(name.toUpperCase(Locale.ROOT))
                && !name.equals(name.toLowerCase(Locale.ROOT));
        int flags = Pattern.UNICODE_CHARACTER_CLASS | (capitals ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var words = name.strip().split("\\s+");
        var quoted = java.util.Arrays.stream(words)
                .map(word -> Pattern.quote(word).replaceAll("['’]", Matcher.quoteReplacement("\\E['’]\\Q")))
                .collect(Collectors.joining("[\\s\u00a0-]+"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}])(?:[وفبكل]?(?:ال)?|[והבלמש]{0,2})??" + quoted
                        + "(?:['’]?s)?(?![\\p{L}\\p{M}\\p{N}])",
                flags);
    }

    /** Capitalised words inside sentences; a longer name takes the shorter ones it contains. */
    private List<Proposed> proposed(String text, Language language) {
        var inside = Words.of(text, language).stream()
                .filter(word -> word.capital() && !word.opens())
                .map(Word::written)
                .collect(Collectors.toSet());
        var times = new HashMap<String, Integer>();
        for (var match = NAME.matcher(text); match.find(); ) {
            var name = withoutOpening(match.group().replaceFirst("['’]s?$", ""), inside);
            if (!inside.contains(first(name))) continue;
            times.merge(name, 1, Integer::sum);
        }
        boolean nouns = CAPITAL_NOUNS.contains(language.locale().getLanguage());
        return times.entrySet().stream()
                .map(one -> new Proposed(one.getKey(), with(one.getKey(), times)))
                .filter(one -> one.times() >= OFTEN && (!nouns || one.name().indexOf(' ') > 0))
                .filter(one -> known.stream().noneMatch(topic -> knows(topic, one.name())))
                .filter(one -> times.keySet().stream().noneMatch(longer -> isPartOf(one.name(), longer)))
                .sorted(Comparator.comparingInt(Proposed::times).reversed().thenComparing(Proposed::name))
                .limit(MOST_PROPOSED)
                .toList();
    }

    /** The first word of a sentence has its capital letter from there, unless the text writes it so elsewhere. */
    private static String withoutOpening(String name, Set<String> inside) {
        var rest = name;
        while (!inside.contains(first(rest)) && rest.indexOf(' ') > 0) rest = rest.substring(rest.indexOf(' ') + 1);
        return rest;
    }

    private static String first(String name) {
        return name.split("\\s")[0];
    }

    /** “Rusk” counts for “Dale Rusk”. */
    private static int with(String name, Map<String, Integer> times) {
        return times.entrySet().stream()
                .filter(other -> other.getKey().equals(name) || isPartOf(other.getKey(), name))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static boolean isPartOf(String part, String whole) {
        return whole.length() > part.length() && (whole.startsWith(part + " ") || whole.endsWith(" " + part));
    }

    private static boolean knows(Known topic, String name) {
        return topic.names().stream().anyMatch(one -> one.matcher(name).find());
    }

    /** An address for a proposed name. */
    public static Slug slug(String name) {
        return Slug.of(name, "topic");
    }
}
