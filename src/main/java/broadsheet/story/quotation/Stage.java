package broadsheet.story.quotation;

import broadsheet.story.document.Attribution;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is spoken of at this point of a story: whoever "she" would be. */
final class Stage {
    /** "When the letter was released, Trump …" */
    private static final Pattern OPENING_CLAUSE = Pattern.compile("^[^,]{3,80},\\s+");

    private static final Set<String> OF_A_GROUP =
            Set.of("it", "they", "es", "sie", "on", "ils", "elles", "ellos", "ellas");

    /** Somebody, and one alone: never a company, a building, a newspaper. */
    private static final Set<String> OF_A_PERSON = Set.of(
            "he", "she", "er", "il", "elle", "él", "ella", "lui", "lei", "هو", "هي", "הוא", "היא", "hij", "ele", "ela",
            "han", "hon", "он", "она");

    /** Whose picture it is, and what else stands in brackets, is no part of the sentence. */
    private static final Pattern ASIDE = Pattern.compile("\\([^()]{0,200}\\)");

    private final People people;
    private @Nullable Attribution recent;
    private @Nullable Attribution person;
    private @Nullable Attribution group;

    Stage(People people) {
        this.people = people;
    }

    /** Reads on in what stands outside quotations: the last sentence about somebody decides. */
    void hear(String text) {
        for (var sentence : Quotations.SENTENCE_END.split(ASIDE.matcher(text).replaceAll(" "))) {
            var about = subject(sentence);
            if (about != null) enters(about);
        }
    }

    void enters(Attribution somebody) {
        recent = somebody;
        if (people.isGroup(somebody.speaker())) group = somebody;
        else person = somebody;
    }

    /** Whom a pronoun means; "he" is no company. */
    @Nullable
    Attribution meant(String pronoun) {
        var word = pronoun.toLowerCase(Locale.ROOT);
        if (word.equals("it")) return group != null ? group : recent;
        if (OF_A_PERSON.contains(word)) return person;
        return OF_A_GROUP.contains(word) || person == null ? recent : person;
    }

    /** Who "the company" is; empty when no group was named. */
    @Nullable
    Attribution group() {
        return group;
    }

    /** Whom a sentence is about: the name it begins with, or begins with after an opening clause; else the first full name in it. */
    @Nullable
    Attribution subject(String sentence) {
        var stripped = sentence.strip();
        if (isPronoun(stripped)) return null;
        var first = people.leading(stripped);
        if (first != null) return first;
        var main = OPENING_CLAUSE.matcher(stripped).replaceFirst("");
        if (isPronoun(main)) return null;
        first = people.leading(main);
        return first != null ? first : people.firstIn(stripped);
    }

    /** "He also survived a moment with the Red Bull" is about whom the sentence before was about. */
    private static boolean isPronoun(String sentence) {
        return OF_A_PERSON.contains(firstWord(sentence));
    }

    private static String firstWord(String sentence) {
        return sentence.strip().split(" ", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** Who says what a verb at the end of a clause says. */
    @Nullable
    Attribution speakerOf(String clause) {
        var about = subject(clause);
        var first = firstWord(clause);
        if (about == null && Speakers.PRONOUNS.contains(first)) return meant(first);
        var main = firstWord(OPENING_CLAUSE.matcher(clause.strip()).replaceFirst(""));
        if (about == null && Speakers.PRONOUNS.contains(main)) return meant(main);
        if (about == null) about = people.single(clause.strip());
        if (about == null) about = People.called(clause.strip());
        return about != null ? about : recent;
    }
}
