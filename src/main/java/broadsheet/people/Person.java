package broadsheet.people;

import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff, as readers meet them.
 *
 * @param slug last part of the address of the profile page, {@code /authors/slug}
 * @param job "Town Hall reporter"
 * @param languages they write in
 * @param profile a few sentences in plain text; may be empty
 * @param picture slug of a portrait in the media library
 */
public record Person(
        Slug slug,
        String name,
        String job,
        Role role,
        List<Language> languages,
        String profile,
        @Nullable Slug picture) {
    public Person {
        if (name.isBlank()) throw new IllegalArgumentException("A person needs a name.");
        languages = List.copyOf(languages);
    }
}
