package broadsheet.story.quotation;

import broadsheet.text.Lines;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the role from the name: "Pentagon Press Secretary John Kirby", "John Kirby, the Pentagon press secretary". */
final class Roles {
    private static final int MOST_WORDS = 10;

    private static final Pattern NOUN = Pattern.compile(
            "(?:vice-?|deputy-?|co-?|ex-?)?(?:secretary|president|minister|premier|spokes(?:man|woman|person)|director|ceo|cfo|chief|chair(?:man|woman|person)?|senator|sen\\.|congress(?:man|woman)|representative|rep\\.|general|gen\\.|colonel|col\\.|major|maj\\.|captain|capt\\.|lieutenant|lt\\.|sergeant|sgt\\.|admiral|professor|prof\\.|dr\\.?|doctor|mayor|governor|gov\\.|chancellor|judge|justice|coach|manager|editor|officer|sheriff|inspector|superintendent|commissioner|commander|councillor|cllr|mp|leader|head|founder|co-founder|analyst|economist|historian|researcher|scientist|author|lawyer|attorney|prosecutor|ambassador|envoy|king|queen|prince|princess|pope|bishop|archbishop|rabbi|imam|sheikh|ayatollah|father|sister|rev\\.|reverend|sir|dame|lord|lady|owner|resident|teacher|farmer|engineer|architect|artist|activist|organizer|organiser|candidate|lawmaker|adviser|advisor|counsel|treasurer|principal|dean|pastor|speaker|whip|ranger|warden|detective|consultant|nurse|surgeon|physician|curator"
                    + "|\\p{L}*sprecher(?:in)?|\\p{L}*minister(?:in|präsident|präsidentin)?|\\p{L}*kanzler(?:in)?|\\p{L}*präsident(?:in)?|\\p{L}*chef(?:in)?|\\p{L}*direktor(?:in)?|\\p{L}*leiter(?:in)?|\\p{L}*vorsitzender?|\\p{L}*meister(?:in)?|\\p{L}*anwalt|\\p{L}*anwältin|\\p{L}*forscher(?:in)?|\\p{L}*experte|\\p{L}*expertin|\\p{L}*rat|\\p{L}*rätin|\\p{L}*trainer(?:in)?|\\p{L}*richter(?:in)?|\\p{L}*politiker(?:in)?"
                    + "|président|présidente|ministre|porte-parole|directeur|directrice|maire|député|députée|presidente|presidenta|ministro|ministra|portavoz|director|directora|alcalde|alcaldesa|gobernador|gobernadora|senador|senadora)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> CONNECTORS = Set.of("of", "for", "the", "de", "des", "du", "der", "del", "la");

    /** Before the role stands one of these, or the sentence begins. */
    private static final Set<String> EDGES = Set.of(
            "the",
            "a",
            "an",
            "and",
            "but",
            "to",
            "with",
            "by",
            "from",
            "as",
            "said",
            "says",
            "told",
            "when",
            "while",
            "that",
            "his",
            "her",
            "its",
            "their",
            "in",
            "on",
            "at",
            "der",
            "die",
            "das",
            "den",
            "dem",
            "ein",
            "eine",
            "und",
            "von",
            "le",
            "la",
            "les",
            "el",
            "los",
            "las",
            "un",
            "une",
            "una",
            "y",
            "et",
            "sagte",
            "dijo",
            "dit",
            "is",
            "was",
            "met",
            "where",
            "who",
            "after",
            "before",
            "including",
            "former",
            "because",
            "like",
            "if",
            "whether",
            "per",
            "que",
            "dass");

    private static final Pattern APPOSITION = Pattern.compile(
            "^,\\s+(?:who is\\s+)?(?:(?:the|a|an|der|die|das|ein|eine|le|la|un|une|el|una)\\s+|l’|l')?([^,.;:“”\"()]{3,80}),",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Roles() {}

    /** Parts capitalised words into role and name; the last word that is a role ends it. */
    static People.Introduced parted(String mention) {
        var words = Lines.split(mention);
        int last = -1;
        for (int i = 0; i < words.length - 1; i++) if (isRole(words[i])) last = i;
        if (last < 0) return new People.Introduced(beforeConnector(words), null);
        int from = last + 1;
        if (CONNECTORS.contains(words[from])) from = Math.max(from, words.length - 2);
        return new People.Introduced(join(words, from, words.length), join(words, 0, from));
    }

    static boolean startsWithRole(String phrase) {
        var words = Lines.split(phrase);
        for (int i = 0; i < Math.min(words.length - 1, 6); i++) {
            if (isRole(words[i])) return Lines.startsUpper(words[i + 1]) && !isEdge(words[0]);
        }
        return false;
    }

    /** "A Met spokesman": somebody without a name. */
    static boolean endsWithRole(String phrase) {
        var words = Lines.split(phrase);
        var last = words[words.length - 1];
        return words.length > 1 && isRole(last) && !Lines.startsUpper(last);
    }

    /** The role in small letters before the name, or between commas behind it. */
    static @Nullable String around(String text, int start, int end) {
        var behind = APPOSITION.matcher(text.substring(end, Math.min(text.length(), end + 120)));
        if (behind.find() && namesARole(behind.group(1))) return behind.group(1).strip();
        return before(text.substring(Math.max(0, start - 100), start));
    }

    private static @Nullable String before(String text) {
        if (!text.endsWith(" ")) return null;
        var words = Lines.split(text);
        int to = words.length;
        if (to == 0 || !isRole(words[to - 1])) return null;
        int from = to - 1;
        while (from > 0 && to - from < 6 && isPartOfRole(words[from - 1])) from--;
        return join(words, from, to);
    }

    private static boolean isPartOfRole(String word) {
        return !isEdge(word) && word.matches("[\\p{L}][\\p{L}\\p{M}’'-]*");
    }

    private static boolean namesARole(String phrase) {
        var words = Lines.split(phrase);
        if (words.length > MOST_WORDS) return false;
        for (var word : words) if (isRole(word)) return true;
        return false;
    }

    private static boolean isEdge(String word) {
        return EDGES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isRole(String word) {
        return NOUN.matcher(word).matches();
    }

    /** "Alexandria Ocasio-Cortez of New York" is called what stands before "of". */
    private static String beforeConnector(String[] words) {
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals("of") || words[i].equals("for")) return join(words, 0, i);
        }
        return join(words, 0, words.length);
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", java.util.Arrays.asList(words).subList(from, to));
    }
}
