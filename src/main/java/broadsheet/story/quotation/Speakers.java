package broadsheet.story.quotation;

import broadsheet.text.Lines;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who said it in the words right behind or right before a quotation. */
final class Speakers {
    private static final int MOST_WORDS = 12;

    /** Between the verb and the quotation stands at most this: "told reporters in Washington on Monday:". */
    private static final int MOST_WORDS_AFTER_VERB = 10;

    static final Set<String> PRONOUNS = Set.of(
            "he", "she", "they", "it", "i", "we", "you", "one", "er", "sie", "es", "ich", "wir", "man", "il", "elle",
            "ils", "elles", "on", "je", "nous", "-t-il", "-t-elle", "él", "ella", "ellos", "ellas", "yo", "lui", "lei",
            "loro", "هو", "هي", "הוא", "היא", "הם", "hij", "ze", "zij", "ele", "ela", "han", "hon", "hun", "он", "она");

    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "one", "another", "his", "her", "its", "their", "my", "our", "this", "der", "die", "das",
            "ein", "eine", "einer", "sein", "seine", "ihr", "ihre", "le", "la", "les", "un", "une", "l’un", "el", "los",
            "las", "una", "il", "lo", "gli", "uno", "o", "os", "as", "um", "uma", "de", "het", "een");

    private static final Set<String> NOT_BEFORE_SUBJECT = Set.of(
            "of", "for", "at", "in", "from", "with", "by", "on", "to", "von", "für", "bei", "à", "du", "en", "por",
            "para");

    /** A noun phrase ends before one of these. */
    private static final Pattern END = Pattern.compile(
            "\\s+(?:in|on|at|during|after|before|when|as|while|to|told|earlier|later|last|this|about|from|following|who|amid|via|through|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|am|im|bei|nach|vor|gegenüber|auf|zu|laut|dem|den|mit|hinzu|und|über|heute|gestern|à|dans|lors|après|avant|sur|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|pour|durante|tras|antes|al|en|ante|sobre|este|esta|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|إن|أن|إنه|إنها|في|خلال|أمام|لـ.*|بعد|قبل|على|عن|من جهته|כי|ב-.*|לאחר|אתמול|היום|על|אחרי)(?=\\s|$).*|\\s*[,;:.!?()—–\\n].*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** Where a phrase was found, or that there is a speaker whom the sentence does not name. */
    sealed interface Found {
        record Named(String phrase) implements Found {}

        /** "he said": somebody, named elsewhere if at all. */
        record Pronoun(String word) implements Found {}

        /** "and added": whoever spoke before, or else whoever is described so. */
        record Same(String phrase) implements Found {}

        /** A verb far from its subject: whoever the clause is about. */
        record Clause(String words) implements Found {}
    }

    /** Verbs with which somebody who has spoken goes on. */
    private static final Pattern GOING_ON =
            Pattern.compile("added|adds|continued|concluded|went on", Pattern.CASE_INSENSITIVE);

    /** "… went to the meeting and said": the subject stands further ahead. */
    private static final Pattern ENDS_OPEN =
            Pattern.compile("\\s(?:and|but|then|or|und|et|y)$", Pattern.CASE_INSENSITIVE);

    /** "A statement from the police": the police. */
    private static final Pattern PAPER = Pattern.compile(
            "^(?:the|a|an|his|her|its|their)?\\s*(?:[\\p{L}-]+ )?(?:statement|letter|e-?mail|report|tweet|post|message|memo|sign|poster|caption|headline|apology|interview|document)s?(?:\\s+(?:from|by|of)\\s+|$)",
            Pattern.CASE_INSENSITIVE);

    /** "Gemma Pryor from Mondelez": Gemma Pryor, and not the company that stands before the verb. */
    private static final Pattern WHERE_FROM = Pattern.compile(
            "(\\p{Lu}[^\\s,()]*(?: \\p{Lu}[^\\s,()]*){1,3}) (?:from|at|with|of|bei|von|aus|chez|de)(?: the)?(?: \\p{Lu}[^\\s,()]*){1,4}$");

    /** Small words that stand inside a name. */
    private static final Set<String> INSIDE_A_NAME = Set.of(
            "of", "for", "the", "de", "la", "del", "da", "dos", "du", "des", "van", "von", "der", "den", "zu", "bin",
            "ibn", "al", "el", "and", "y", "e", "di");

    private static final Pattern ALSO = Pattern.compile("(?:and|but|then|und|et|y)", Pattern.CASE_INSENSITIVE);

    private Speakers() {}

    /** Behind the quotation: "Kirby said", "said Kirby", "according to Kirby". */
    static @Nullable Found behind(String raw) {
        var text = raw.replaceFirst("^[\\s,.;:–—-]+", "");
        var source = Speech.SOURCE.matcher(text);
        if (source.lookingAt()) return found(text.substring(source.end()));
        var verb = Speech.VERB.matcher(text);
        if (!verb.find()) return null;
        var before = trimmed(text.substring(0, verb.start()));
        if (before.isEmpty()) {
            var found = afterVerb(text.substring(verb.end()));
            boolean more = GOING_ON.matcher(verb.group()).matches();
            return more && found instanceof Found.Named(var phrase) && isDescription(phrase)
                    ? new Found.Same(phrase)
                    : found;
        }
        if (PRONOUNS.contains(before.toLowerCase(Locale.ROOT))) return new Found.Pronoun(before);
        var subject = subject(before);
        return subject != null || before.indexOf(',') < 0 ? subject : trailing(before);
    }

    /** At the end of a sentence that began with the quotation or around it: "… that she did no wrong, director James Comey said". */
    static @Nullable Found atTheEnd(String raw) {
        var verb = last(Speech.VERB, raw);
        if (verb == null) return null;
        int comma = raw.lastIndexOf(',', verb.start());
        var subject = comma < 0 ? "" : trimmed(raw.substring(comma + 1, verb.start()));
        return isNounPhrase(subject) ? new Found.Named(subject) : null;
    }

    /**
     * Before the quotation: "Kirby told reporters:", "According to Kirby,".
     *
     * @param naming whether "called it" counts too, as it does where more than a name is quoted
     */
    static @Nullable Found before(String raw, boolean naming) {
        var text = raw.strip().replaceFirst("[\\s,:–—-]+$", "");
        var source = Speech.SOURCE.matcher(text);
        if (source.find() && Lines.count(text.substring(source.end())) <= MOST_WORDS)
            return found(text.substring(source.end()));
        var verb = last(Speech.VERB, text);
        if (verb == null && naming) verb = last(Speech.NAMING_VERB, text);
        if (verb == null) return null;
        int end = verb.end();
        if (Lines.count(text.substring(end)) > MOST_WORDS_AFTER_VERB) return null;
        var subject = trimmed(text.substring(0, verb.start()));
        if (subject.isEmpty()) return afterVerb(text.substring(end));
        if (ALSO.matcher(subject).matches()) return new Found.Same("");
        if (ENDS_OPEN.matcher(subject).find() || verb.group().endsWith("ing")) return new Found.Clause(subject);
        var adjacent = trailing(subject);
        return adjacent != null ? adjacent : new Found.Clause(subject);
    }

    /** "The four-times champion": a thing or person without a name. */
    private static boolean isDescription(String phrase) {
        return phrase.startsWith("the ") && !Lines.startsUpper(phrase.substring(phrase.lastIndexOf(' ') + 1));
    }

    private static @Nullable MatchResult last(Pattern pattern, String text) {
        return pattern.matcher(text).results().reduce((first, second) -> second).orElse(null);
    }

    private static @Nullable Found afterVerb(String text) {
        var stripped = text.strip();
        var bare = stripped.replaceFirst("^(?:(?!an?\\s)" + Speech.BETWEEN.pattern() + "\\s+)+", "");
        return found(bare);
    }

    private static @Nullable Found found(String text) {
        var phrase = END.matcher(" " + PAPER.matcher(text.strip()).replaceFirst(""))
                .replaceFirst("")
                .strip();
        var lower = phrase.toLowerCase(Locale.ROOT);
        if (PRONOUNS.contains(lower)) return new Found.Pronoun(phrase);
        return isNounPhrase(phrase) ? new Found.Named(phrase) : null;
    }

    /** The whole of it is the subject; an apposition between commas is left to the role, unless it is the name. */
    private static @Nullable Found subject(String text) {
        var chunks = text.split(",\\s*");
        if (chunks.length == 0) return null;
        if (chunks.length > 1 && isName(chunks[1]) && !isName(chunks[0])) return new Found.Named(chunks[1].strip());
        var phrase = chunks[0].strip();
        return isNounPhrase(phrase) ? new Found.Named(phrase) : endOf(phrase);
    }

    /** Two capitalised words or more, and nothing else. */
    private static boolean isName(String phrase) {
        var words = Lines.split(phrase);
        if (words.length < 2) return false;
        for (var word : words) if (!Lines.startsUpper(word)) return false;
        return !phrase.contains("’s ")
                && !phrase.contains("'s ")
                && !DETERMINERS.contains(words[0].toLowerCase(Locale.ROOT));
    }

    /** The subject at the end of a clause: "On Monday, Pentagon Press Secretary John Kirby". */
    private static @Nullable Found trailing(String text) {
        var chunks = text.split(",\\s*");
        if (chunks.length == 0) return null;
        var last = chunks[chunks.length - 1].strip();
        boolean apposition = chunks.length > 1 && text.endsWith(",") || chunks.length > 2 && Lines.count(last) > 1;
        for (int i = chunks.length - 1; i >= 0 && i >= chunks.length - 3; i--) {
            var found = endOf(chunks[i].strip());
            if (found instanceof Found.Named named && apposition && !Lines.startsUpper(named.phrase()) && i > 0)
                continue;
            if (found != null) return found;
        }
        return null;
    }

    private static @Nullable Found endOf(String whole) {
        var from = WHERE_FROM.matcher(whole);
        var chunk = from.find() && isName(from.group(1)) ? from.group(1) : whole;
        var words = Lines.split(chunk);
        if (PRONOUNS.contains(words[words.length - 1].toLowerCase(Locale.ROOT)))
            return new Found.Pronoun(words[words.length - 1]);
        if (isNounPhrase(chunk)) return new Found.Named(chunk);
        for (int i = words.length - 1; i > 0; i--) {
            boolean starts = DETERMINERS.contains(words[i].toLowerCase(Locale.ROOT))
                    && !NOT_BEFORE_SUBJECT.contains(words[i - 1].toLowerCase(Locale.ROOT));
            var rest = String.join(" ", java.util.Arrays.copyOfRange(words, i, words.length));
            boolean capitals = Lines.startsUpper(words[i]) && !Lines.startsUpper(words[i - 1]);
            if ((starts || capitals) && isNounPhrase(rest)) return new Found.Named(rest);
        }
        return null;
    }

    private static boolean isNounPhrase(String phrase) {
        if (phrase.isEmpty()
                || PAPER.matcher(phrase).find()
                || phrase.length() > 120
                || Speech.VERB.matcher(phrase).find()) return false;
        var words = Lines.split(phrase);
        if (words.length > MOST_WORDS || !Lines.hasLetter(phrase) || phrase.matches(".*[“”\"«»;:!?].*")) return false;
        var first = words[0].toLowerCase(Locale.ROOT);
        if (PRONOUNS.contains(first) && !DETERMINERS.contains(first)) return false;
        if (!Lines.isCased(phrase)) return words.length <= 6;
        if (DETERMINERS.contains(first)) return words.length > 1;
        return Lines.startsUpper(words[words.length - 1]) && Lines.startsUpper(words[0]) && isNameThroughout(words)
                || Roles.startsWithRole(phrase);
    }

    private static boolean isNameThroughout(String[] words) {
        for (var word : words) {
            boolean part =
                    Lines.startsUpper(word) || !Character.isLetter(word.charAt(0)) || INSIDE_A_NAME.contains(word);
            if (!part) return false;
        }
        return true;
    }

    private static String trimmed(String text) {
        var trimmed = text.strip();
        var between = Pattern.compile("(?:^|\\s)" + Speech.BETWEEN.pattern() + "$", Speech.BETWEEN.flags());
        for (var match = between.matcher(trimmed); match.find(); match = between.matcher(trimmed)) {
            trimmed = trimmed.substring(0, match.start()).strip();
        }
        return trimmed;
    }
}
