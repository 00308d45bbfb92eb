package broadsheet.extraction;

import broadsheet.text.Lines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Who wrote it: names out of a line such as "By Ann Lee and Bo Kim, Political Editor" or out of what a page declares. */
final class Bylines {
    /** More writers than this is a list of something else. */
    private static final int MOST = 12;

    /** No byline is longer. */
    private static final int LONGEST = 240;

    /** Words that open a byline; what follows must look like names. */
    private static final Pattern OPENER = Pattern.compile(
            "(?:(?:written|reported|posted|published|compiled|story|article|text|words|report|analysis|opinion|reporting|interview) )?by[:\\s]\\s*"
                    + "|(?:author|authors|writer|reporter|text|words|autor|autorin|autoren|auteur|autore|autrice|autora|redacción|verfasser|verfasst von|ein (?:artikel|beitrag|kommentar|gastbeitrag|interview) von|eine analyse von|(?:propos recueillis|recueilli|écrit|publié) par|escrito por|publicado por|scritto da|автор|текст|写|文|記者|记者|作者|بقلم|كتب|كتبت|كتبه|إعداد|الكاتب|تقرير|حوار|نویسنده|נכתב על ידי|כתב|כתבה|מאת)\\s*[:：/]\\s*"
                    + "|(?:von|par|por|di|door|av|af|od|autor|tekst|przez|yazan|بقلم|كتب|كتبت|كتبه|إعداد|מאת|نویسنده)[:\\s]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern AND = Pattern.compile(
            "\\s*(?:[,;、，|]|\\s(?:&|and|und|et|y|e|en|och|og|i|и|with|mit|avec|con)(?=\\s))\\s*(?:(?:and|und|et|y|e|en|och|og|by)\\s+)?|\\s*/\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Hebrew and Arabic write "and" onto the word behind it. */
    private static final Pattern JOINED_AND = Pattern.compile("\\s+[وו](?=\\p{L}{2})");

    private static final Set<String> NAMES_WITH_WAW =
            Set.of("وليد", "وائل", "وسام", "وجدي", "وفاء", "ورد", "وحيد", "وديع", "ويسلي", "وسيم");

    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "del", "della", "der", "den", "di", "du", "la", "le", "van", "von", "vom",
            "zu", "zur", "bin", "bint", "ibn", "al", "el", "ten", "ter", "y", "af", "av", "ben", "abu");

    /** A part of a byline that begins or ends so is a job or a desk, not a person. */
    private static final Pattern JOB = Pattern.compile(
            ".*\\b(?:editor|reporter|writer|correspondent|staff|columnist|contributor|chief|bureau|desk|producer|analyst|professor|director|fellow|intern|photographer|critic|redakteur(?:in)?|korrespondent(?:in)?|journalist(?:e|in)?|envoyée? spéciale?|redactor[a]?|corresponsal|guest|special to .*|for .*|in [A-Z].*|from .*|aus .*|phd|md|jr|sr|ap|afp|dpa|reuters|redaktion|newsroom|admin|administrator|no author|unknown|team|alle beiträge|inhalte|content|posts)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern TRAILER = Pattern.compile(
            "\\s+(?:in|aus|from|for|für|on|at|updated|published|posted|à|@|via)\\s.*$|\\s*[(\\[<].*$|\\s[–—|•·-]\\s.*$|\\s*@.*$|\\s*https?:.*$|[.,:;\\s]+$",
            Pattern.UNICODE_CASE);

    private Bylines() {}

    /** The names in a line that is a byline; empty when it is none. */
    static List<String> of(String line) {
        if (line.length() > LONGEST) return List.of();
        var opener = OPENER.matcher(line);
        if (!opener.lookingAt()) return List.of();
        var rest = line.substring(opener.end()).strip();
        return Lines.endsSentence(rest) && Lines.count(rest) > 6 ? List.of() : names(rest);
    }

    /** The names in a text that is known to name writers; jobs, places and addresses left off. */
    static List<String> names(String raw) {
        var names = new LinkedHashSet<String>();
        for (var part : AND.split(withoutOpener(raw.strip()))) {
            if (names.size() >= MOST) break;
            var name = TRAILER.matcher(part.strip()).replaceFirst("");
            if (!isJob(name)) for (var one : apart(name)) if (isName(one)) names.add(one);
        }
        return List.copyOf(names);
    }

    /** The names where the markup itself says that this is the author: a name in small letters is somebody's chosen one. */
    static List<String> marked(String raw) {
        var names = names(raw);
        var bare = raw.strip();
        boolean chosen = names.isEmpty() && bare.matches("[\\p{Ll}\\d][\\p{L}\\d._-]{1,24}") && !isJob(bare);
        return chosen ? List.of(bare) : names;
    }

    /** Whether the words could be a person's name: two to five of them, capitals where the script has them. */
    static boolean isFullName(String text) {
        return Lines.split(text).length >= 2 && isName(text) && !isJob(text);
    }

    private static boolean isJob(String text) {
        return JOB.matcher(text).matches();
    }

    private static String withoutOpener(String raw) {
        var opener = OPENER.matcher(raw);
        return opener.lookingAt() ? raw.substring(opener.end()).strip() : raw;
    }

    private static List<String> apart(String name) {
        if (Lines.isCased(name)) return List.of(titled(name));
        var apart = new ArrayList<String>();
        int from = 0;
        var and = JOINED_AND.matcher(name);
        while (and.find()) {
            var before = name.substring(from, and.start()).strip();
            var behind = name.substring(and.end());
            boolean joins = Lines.split(before).length >= 2
                    && Lines.split(behind).length >= 2
                    && !NAMES_WITH_WAW.contains(firstWord(name.substring(and.end() - 1)));
            if (!joins) continue;
            apart.add(before);
            from = and.end();
        }
        apart.add(name.substring(from).strip());
        return apart;
    }

    /** A byline set in capitals is a matter of type, not of the name. */
    private static String titled(String name) {
        if (!Lines.isUpperCase(name) || !name.contains(" ")) return name;
        var out = new StringBuilder(name.length());
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(start ? c : Character.toLowerCase(c));
            start = !Character.isLetter(c) && c != '’' || c == '’' && i < 3;
        }
        return out.toString();
    }

    private static boolean isName(String text) {
        if (text.length() < 2 || text.length() > 60 || text.chars().anyMatch(Character::isDigit)) return false;
        var words = Lines.split(text);
        if (words.length > 6 || !Lines.hasLetter(text) || text.contains("://") || text.contains("@")) return false;
        if (!Lines.isCased(text)) return !Lines.endsSentence(text);
        for (var word : words) if (!isPartOfName(word)) return false;
        return !PARTICLES.contains(words[words.length - 1].toLowerCase(Locale.ROOT));
    }

    private static boolean isPartOfName(String word) {
        if (PARTICLES.contains(word.toLowerCase(Locale.ROOT))) return true;
        var bare = word.replaceFirst("^[^\\p{L}]*(?:d’|d'|al-|el-|ibn-)?", "");
        return !bare.isEmpty()
                && (Lines.startsUpper(bare) || Character.isLetter(bare.charAt(0)) && !Lines.isCased(bare));
    }

    private static String firstWord(String text) {
        return Lines.split(text)[0];
    }
}
