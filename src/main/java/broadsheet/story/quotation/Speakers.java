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

    private static final Set<String> PRONOUNS = Set.of(
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
        record Pronoun() implements Found {}
    }

    private Speakers() {}

    /** Behind the quotation: "Kirby said", "said Kirby", "according to Kirby". */
    static @Nullable Found behind(String raw) {
        var text = raw.replaceFirst("^[\\s,.;:–—-]+", "");
        var source = Speech.SOURCE.matcher(text);
        if (source.lookingAt()) return found(text.substring(source.end()));
        var verb = Speech.VERB.matcher(text);
        if (!verb.find()) return null;
        var before = trimmed(text.substring(0, verb.start()));
        if (before.isEmpty()) return afterVerb(text.substring(verb.end()));
        if (PRONOUNS.contains(before.toLowerCase(Locale.ROOT))) return new Found.Pronoun();
        return subject(before);
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
        var fromSubject = subject.isEmpty() ? null : trailing(subject);
        return fromSubject != null ? fromSubject : afterVerb(text.substring(end));
    }

    private static @Nullable MatchResult last(Pattern pattern, String text) {
        return pattern.matcher(text).results().reduce((first, second) -> second).orElse(null);
    }

    private static @Nullable Found afterVerb(String text) {
        var stripped = text.strip();
        var bare = stripped.replaceFirst("^(?:" + Speech.BETWEEN.pattern() + "\\s+)+", "");
        return found(bare);
    }

    private static @Nullable Found found(String text) {
        var phrase = END.matcher(" " + text.strip()).replaceFirst("").strip();
        var lower = phrase.toLowerCase(Locale.ROOT);
        if (PRONOUNS.contains(lower)) return new Found.Pronoun();
        return isNounPhrase(phrase) ? new Found.Named(phrase) : null;
    }

    /** The whole of it is the subject; an apposition between commas is left to the role. */
    private static @Nullable Found subject(String text) {
        int comma = text.indexOf(',');
        var phrase = (comma > 0 ? text.substring(0, comma) : text).strip();
        return isNounPhrase(phrase) ? new Found.Named(phrase) : null;
    }

    /** The subject at the end of a clause: "On Monday, Pentagon Press Secretary John Kirby". */
    private static @Nullable Found trailing(String text) {
        var chunks = text.split(",\\s*");
        if (chunks.length == 0) return null;
        var last = chunks[chunks.length - 1].strip();
        boolean apposition = chunks.length > 1 && text.endsWith(",") || chunks.length > 2 && Lines.count(last) > 1;
        for (int i = chunks.length - 1; i >= 0 && i >= chunks.length - 2; i--) {
            var found = endOf(chunks[i].strip());
            if (found instanceof Found.Named named && apposition && !Lines.startsUpper(named.phrase()) && i > 0)
                continue;
            if (found != null) return found;
        }
        return null;
    }

    private static @Nullable Found endOf(String chunk) {
        var words = Lines.split(chunk);
        if (PRONOUNS.contains(words[words.length - 1].toLowerCase(Locale.ROOT))) return new Found.Pronoun();
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
                || phrase.length() > 120
                || Speech.VERB.matcher(phrase).find()) return false;
        var words = Lines.split(phrase);
        if (words.length > MOST_WORDS || !Lines.hasLetter(phrase) || phrase.matches(".*[“”\"«»;:!?].*")) return false;
        var first = words[0].toLowerCase(Locale.ROOT);
        if (PRONOUNS.contains(first) && !DETERMINERS.contains(first)) return false;
        if (!Lines.isCased(phrase)) return words.length <= 6;
        if (DETERMINERS.contains(first)) return words.length > 1;
        return Lines.startsUpper(words[words.length - 1]) && Lines.startsUpper(words[0])
                || Roles.startsWithRole(phrase);
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
