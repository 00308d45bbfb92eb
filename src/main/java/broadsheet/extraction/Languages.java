package broadsheet.extraction;

import broadsheet.text.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text by its script and its smallest words. Says nothing when the words do not decide. */
final class Languages {
    private static final int SAMPLE = 6_000;
    private static final int FEWEST_HITS = 4;

    /** The commonest words of each language; those that several share count for each. */
    private static final Map<String, Set<String>> COMMON = Map.ofEntries(
            of("en", "the of and to in is that for was with as his he be by on not are from this have it at"),
            of("de", "der die und das nicht ist von mit sich dem den ein eine auch auf für als werden sie wurde im zu"),
            of("fr", "le la les des et est une dans que qui pour du pas sur plus au par avec ce il"),
            of("es", "el la los las que de y en un una por con para del se es al como más su"),
            of("it", "il la di che e è un una per con non sono del della si le dei gli anche nel"),
            of("pt", "o a os as que de e em um uma para com não do da no na se por mais é"),
            of("nl", "de het een en van is dat niet op te zijn voor met die aan er om door ook"),
            of("sv", "och att det som en är på av för med till den inte har de ett om var"),
            of("da", "og at det som en er på af for med til den ikke har de et blev også"),
            of("nb", "og at det som en er på av for med til den ikke har de et ble også"),
            of("fi", "ja on ei se että oli hän joka mutta myös ovat kun mukaan kuin"),
            of("pl", "i w na z do się nie że jest to o jak przez po od za dla który"),
            of("cs", "a v na se že je s z do o to jsou za pro jako ve by podle"),
            of("tr", "ve bir bu için ile olarak da de çok daha olan gibi kadar sonra"),
            of("hu", "a az és hogy nem is egy ez volt csak meg már de vagy"),
            of("ro", "și de în a la cu pe că nu este din care pentru un o"));

    private Languages() {}

    /** The language, or null when the text does not show it. */
    static @Nullable Language of(String text) {
        var sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        var script = byScript(sample);
        if (script != null) return new Language(script);
        var tag = byWords(sample.toLowerCase(Locale.ROOT));
        return tag == null ? null : new Language(tag);
    }

    private static @Nullable String byWords(String sample) {
        var hits = new HashMap<String, Integer>();
        for (var word : sample.split("[^\\p{L}]+")) {
            for (var language : COMMON.entrySet()) {
                if (language.getValue().contains(word)) hits.merge(language.getKey(), 1, Integer::sum);
            }
        }
        var best = hits.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
        if (best == null || best.getValue() < FEWEST_HITS) return null;
        boolean tied = hits.entrySet().stream()
                .anyMatch(other -> other != best && other.getValue().equals(best.getValue()));
        return tied ? null : best.getKey();
    }

    private static @Nullable String byScript(String sample) {
        var letters = new HashMap<Character.UnicodeScript, Integer>();
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> letters.merge(Character.UnicodeScript.of(c), 1, Integer::sum));
        var most = letters.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
        if (most == null) return null;
        if (letters.containsKey(Character.UnicodeScript.HIRAGANA)) return "ja";
        return switch (most.getKey()) {
            case ARABIC -> arabic(sample);
            case HEBREW -> "he";
            case CYRILLIC -> sample.matches("(?s).*[іїєґ].*") ? "uk" : "ru";
            case GREEK -> "el";
            case HAN -> "zh";
            case KATAKANA -> "ja";
            case HANGUL -> "ko";
            case THAI -> "th";
            case DEVANAGARI -> "hi";
            case ARMENIAN -> "hy";
            case GEORGIAN -> "ka";
            default -> null;
        };
    }

    /** Urdu and Persian have letters that Arabic has not. */
    private static String arabic(String sample) {
        if (sample.matches("(?s).*[ٹڈڑےں].*")) return "ur";
        return sample.matches("(?s).*[پچژگ].*") && sample.matches("(?s).*[یک].*") ? "fa" : "ar";
    }

    private static Map.Entry<String, Set<String>> of(String tag, String words) {
        return Map.entry(tag, Set.copyOf(Arrays.asList(words.split(" "))));
    }
}
