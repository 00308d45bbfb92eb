package broadsheet.html.theme;

import broadsheet.html.Inset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a template of one kind has to work with: its parts, its lists, and what it can ask. Written down once by whoever
 * makes such pages; {@code docs/guide/themes.md} is the same for people.
 *
 * @param <V> what the template shows
 */
public final class Kit<V> {
    /** A list and the kit of each thing in it. */
    record Rows<V, I>(Function<V, List<I>> rows, Kit<I> kit) {}

    private final Map<String, Part<V>> parts = new LinkedHashMap<>();
    private final Map<String, Rows<V, ?>> lists = new LinkedHashMap<>();
    private final Map<String, Predicate<V>> questions = new LinkedHashMap<>();
    private @Nullable Function<V, Said> tongue;
    private final Set<String> needed = new LinkedHashSet<>();

    /** Words, placed as {@code <bs-NAME>}; escaped when printed. */
    public Kit<V> words(String part, Function<V, Said> words) {
        return with(part, new Part.Words<>(words));
    }

    /** The house's own words, placed as {@code <bs-word say="KEY">}. */
    public Kit<V> phrases(List<String> keys, BiFunction<V, String, Said> words) {
        return with("word", new Part.Phrases<>(keys, words));
    }

    /** What a compiled template prints, placed as {@code <bs-NAME>}. @param view null prints nothing */
    public Kit<V> piece(String part, String template, Function<V, @Nullable Object> view) {
        return with(part, new Part.Piece<>(template, (shown, _) -> view.apply(shown), false));
    }

    /** The same with how wide it stands, {@code <bs-NAME sizes="…">}; the view is given it, empty where it is not said. */
    public Kit<V> sized(String part, String template, BiFunction<V, String, @Nullable Object> view) {
        return with(part, new Part.Piece<>(template, view, true));
    }

    /** What is given to be printed in this place. */
    public Kit<V> inlay(String part, Function<V, Inset> content) {
        return with(part, new Part.Inlay<>(content));
    }

    /** Leads somewhere on the site, {@code <bs-NAME>…</bs-NAME>}; around nothing where the address is null. */
    public Kit<V> way(String part, Function<V, @Nullable String> address) {
        return with(part, new Part.Way<>(address));
    }

    /** A list, repeated by {@code bs-each="NAME"}; {@code bs-if="NAME"} asks whether anything is in it. */
    public <I> Kit<V> rows(String list, Kit<I> each, Function<V, List<I>> rows) {
        lists.put(list, new Rows<>(rows, each));
        return asks(list, view -> !rows.apply(view).isEmpty());
    }

    /** Something for {@code bs-if} and {@code bs-unless} to ask. */
    public Kit<V> asks(String question, Predicate<V> answer) {
        questions.put(question, answer);
        return this;
    }

    /**
     * The language of this thing, where it is not the page's own; {@code bs-lang} writes it on an element. Its text is not looked at.
     */
    public Kit<V> tongue(Function<V, Said> language) {
        tongue = language;
        return this;
    }

    /** These parts and lists a template may not leave out. */
    public Kit<V> needs(String... names) {
        needed.addAll(Arrays.asList(names));
        return this;
    }

    private Kit<V> with(String part, Part<V> what) {
        parts.put(part, what);
        return this;
    }

    @Nullable
    Part<V> part(String part) {
        return parts.get(part);
    }

    @Nullable
    Rows<V, ?> list(String list) {
        return lists.get(list);
    }

    @Nullable
    Predicate<V> question(String question) {
        return questions.get(question);
    }

    @Nullable
    Function<V, Said> tongue() {
        return tongue;
    }

    Set<String> needed() {
        return needed;
    }

    /** Every part, for who has to choose one. */
    public Set<String> parts() {
        return parts.keySet();
    }

    /** Every list with the kit of what is in it. */
    public Map<String, Kit<?>> lists() {
        var kits = new LinkedHashMap<String, Kit<?>>();
        lists.forEach((list, rows) -> kits.put(list, rows.kit()));
        return kits;
    }

    /** Everything that can be asked. */
    public Set<String> questions() {
        return questions.keySet();
    }
}
