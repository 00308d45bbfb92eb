package broadsheet.html.theme;

import broadsheet.html.Inset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a template can place. There is no part that prints text as it is: words are escaped, and pieces are printed by a
 * compiled template of the house.
 *
 * @param <V> what the template shows
 */
sealed interface Part<V> {
    /** Escaped words. */
    record Words<V>(Function<V, Said> words) implements Part<V> {}

    /** The house's own words under a key that the template names. */
    record Phrases<V>(List<String> keys, BiFunction<V, String, Said> words) implements Part<V> {}

    /**
     * Printed by a compiled template.
     *
     * @param view what that template is given; null prints nothing
     * @param sized whether the template may say how wide it stands
     */
    record Piece<V>(String template, BiFunction<V, String, @Nullable Object> view, boolean sized) implements Part<V> {}

    /** What is put in by whoever prints the page, such as the page in its frame. */
    record Inlay<V>(Function<V, Inset> content) implements Part<V> {}

    /** Leads to an address of the site; stands around other parts. */
    record Way<V>(Function<V, @Nullable String> address) implements Part<V> {}
}
