package broadsheet.story;

import broadsheet.text.Slug;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stories are about: a person, a place, an organisation, a matter.
 *
 * @param background a few sentences by the newsroom, plain text; may be empty
 * @param names how else it is called and spelled, the name itself left out
 * @param picture slug in the media library
 * @param wikidata its identifier there, such as Q42
 */
public record Topic(
        Slug slug,
        String name,
        String background,
        Sort sort,
        List<String> names,
        @Nullable Slug picture,
        @Nullable String wikidata) {
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9]\\d{0,11}");

    /** What sort of thing it is. */
    public enum Sort {
        PERSON,
        PLACE,
        ORGANISATION,
        THEME;

        /** The word it is stored and told under. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Topic {
        name = name.strip();
        if (name.isEmpty()) throw new Unready("A topic needs a name.");
        var own = name;
        names = names.stream()
                .map(String::strip)
                .filter(other -> !other.isEmpty() && !other.equals(own))
                .distinct()
                .toList();
        if (names.stream().anyMatch(other -> other.indexOf('\n') >= 0)) {
            throw new Unready("A topic's name stands on one line.");
        }
        if (wikidata != null && !WIKIDATA.matcher(wikidata).matches()) {
            throw new Unready("A Wikidata id is a Q and a number, such as Q42; this is “%s”.".formatted(wikidata));
        }
    }

    /** A theme with nothing but a name. */
    public Topic(Slug slug, String name, String background) {
        this(slug, name, background, Sort.THEME, List.of(), null, null);
    }

    /** Where more is known about it, by anybody and under a free licence. */
    public @Nullable String wikidataAddress() {
        return wikidata == null ? null : "https://www.wikidata.org/wiki/" + Objects.requireNonNull(wikidata);
    }
}
