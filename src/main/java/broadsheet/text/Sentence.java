package broadsheet.text;

import java.util.List;

/**
 * Something a rule has to say to somebody whose language it does not know: the screen that shows it does.
 *
 * @param key where its words stand
 * @param parts what is put in; a sentence among them is said in the same language
 */
public record Sentence(Messages.Catalogue words, String key, List<Object> parts) {
    public Sentence {
        parts = List.copyOf(parts);
    }

    public String in(Language language) {
        var said = parts.stream()
                .map(part -> part instanceof Sentence inner ? inner.in(language) : part)
                .toArray();
        return words.in(language).say(key, said);
    }

    /** In English, for terminals and logs. */
    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }
}
