package broadsheet.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words as they were typed, at most {@value #LONGEST} characters; may be empty
 * @param filters at most one value for each facet
 * @param from the first day of publication, by the paper's clocks; null for no bound
 * @param to the last day
 * @param page from 1
 */
public record Question(
        String words,
        Map<Facet, String> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        int page) {
    /** Longer ones are pasted texts; what comes after is left out. */
    public static final int LONGEST = 300;

    /** Nobody reads on; who needs more narrows down. */
    public static final int MOST_PAGES = 50;

    private static final Pattern PAGE_NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\s]+");

    /** In which order answers come. */
    public enum Order {
        RELEVANCE,
        DATE
    }

    /**
     * A question as it was read from an address.
     *
     * @param unread what was given for a filter or a date and is none
     */
    public record Read(Question question, List<String> unread) {
        public Read {
            unread = List.copyOf(unread);
        }
    }

    public Question {
        words = tidy(words);
        filters = Map.copyOf(filters);
        page = Math.clamp(page, 1, MOST_PAGES);
    }

    public static Question of(String words) {
        return new Question(words, Map.of(), null, null, Order.RELEVANCE, 1);
    }

    /** Reads the fields q, section, topic, person, kind, language, from, to, order and page; empty ones are as if not there. */
    public static Read read(Function<String, Optional<String>> fields) {
        var unread = new ArrayList<String>();
        var filters = new EnumMap<Facet, String>(Facet.class);
        for (var facet : Facet.values()) {
            var value = field(fields, facet.word());
            if (facet.takes(value)) filters.put(facet, value);
            else if (!value.isEmpty()) unread.add(value);
        }
        var question = new Question(
                fields.apply("q").orElse(""),
                filters,
                day(field(fields, "from"), unread),
                day(field(fields, "to"), unread),
                field(fields, "order").equals("date") ? Order.DATE : Order.RELEVANCE,
                page(field(fields, "page")));
        return new Read(question, unread);
    }

    private static String field(Function<String, Optional<String>> fields, String name) {
        return tidy(fields.apply(name).orElse(""));
    }

    private static @Nullable LocalDate day(String written, List<String> unread) {
        if (written.isEmpty()) return null;
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException _) {
            unread.add(written);
            return null;
        }
    }

    private static int page(String written) {
        return PAGE_NUMBER.matcher(written).matches() ? Integer.parseInt(written) : 1;
    }

    private static String tidy(String text) {
        var plain = text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST)));
        return NOT_TEXT.matcher(plain).replaceAll(" ").stripLeading();
    }

    /** Whether it asks for nothing at all. */
    public boolean isEmpty() {
        return words.isBlank() && !isNarrowed();
    }

    /** Whether something other than its words keeps stories out. */
    public boolean isNarrowed() {
        return !filters.isEmpty() || from != null || to != null;
    }

    public Question withWords(String other) {
        return new Question(other, filters, from, to, order, 1);
    }

    /** With this filter in place of what the facet had; null takes it away. */
    public Question with(Facet facet, @Nullable String value) {
        var others = new EnumMap<Facet, String>(Facet.class);
        others.putAll(filters);
        if (value == null) others.remove(facet);
        else others.put(facet, value);
        return new Question(words, others, from, to, order, 1);
    }

    public Question between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Question(words, filters, first, last, order, 1);
    }

    public Question in(Order other) {
        return new Question(words, filters, from, to, other, 1);
    }

    public Question at(int other) {
        return new Question(words, filters, from, to, order, other);
    }

    /** The same words without any filter. */
    public Question unfiltered() {
        return new Question(words, Map.of(), null, null, order, 1);
    }

    /** As the query of an address that finds the same for ever: {@code q=flood&section=news}. */
    public String query() {
        var fields = new ArrayList<String>();
        fields.add("q=" + encoded(words.strip()));
        for (var facet : Facet.values()) {
            var value = filters.get(facet);
            if (value != null) fields.add(facet.word() + "=" + encoded(value));
        }
        if (from != null) fields.add("from=" + from);
        if (to != null) fields.add("to=" + to);
        if (order == Order.DATE) fields.add("order=date");
        if (page > 1) fields.add("page=" + page);
        return String.join("&", fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
