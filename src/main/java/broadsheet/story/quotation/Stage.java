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

    private final People people;
    private @Nullable Attribution recent;
    private @Nullable Attribution person;
    private @Nullable Attribution group;

    Stage(People people) {
        this.people = people;
    }

    /** Reads on in what stands outside quotations: the last sentence about somebody decides. */
    void hear(String text) {
        for (var sentence : Quotations.SENTENCE_END.split(text)) {
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
        var first = people.leading(stripped);
        if (first == null)
            first = people.leading(OPENING_CLAUSE.matcher(stripped).replaceFirst(""));
        return first != null ? first : people.firstIn(stripped);
    }

    /** Who says what a verb at the end of a clause says. */
    @Nullable
    Attribution speakerOf(String clause) {
        var about = subject(clause);
        var first = clause.strip().split(" ", 2)[0];
        if (about == null && Speakers.PRONOUNS.contains(first.toLowerCase(Locale.ROOT))) return meant(first);
        if (about == null) about = people.single(clause.strip());
        return about != null ? about : recent;
    }
}
