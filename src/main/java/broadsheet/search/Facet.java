package broadsheet.search;

import broadsheet.story.Kind;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** By what readers narrow down what they found. */
public enum Facet {
    SECTION(Slug::fits),
    TOPIC(Slug::fits),
    PERSON(Slug::fits),
    KIND(word -> Arrays.stream(Kind.values()).anyMatch(kind -> kind.word().equals(word))),
    LANGUAGE(Language::fits);

    private final Predicate<String> values;

    Facet(Predicate<String> values) {
        this.values = values;
    }

    /** The name in addresses, and of the field in the index. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the text can be one of its values. */
    boolean takes(String value) {
        return values.test(value);
    }
}
