package broadsheet.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What keeps stories out that have the words.
 *
 * @param dates null when any date will do
 */
record Narrowing(Map<Facet, Query> facets, @Nullable Query dates) {

    /** @param zone of the paper's clocks */
    static Narrowing of(Question question, ZoneId zone) {
        var facets = new EnumMap<Facet, Query>(Facet.class);
        question.filters().forEach((facet, value) -> facets.put(facet, new TermQuery(new Term(facet.word(), value))));
        return new Narrowing(facets, dates(question.from(), question.to(), zone));
    }

    private static @Nullable Query dates(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        if (from == null && to == null) return null;
        return LongField.newRangeQuery(
                Fields.PUBLISHED,
                from == null ? Long.MIN_VALUE : millis(from, zone),
                to == null ? Long.MAX_VALUE : millis(to.plusDays(1), zone) - 1);
    }

    // LocalDate reaches further than milliseconds do.
    private static long millis(LocalDate day, ZoneId zone) {
        var within =
                day.getYear() < 1 ? LocalDate.of(1, 1, 1) : day.getYear() > 9999 ? LocalDate.of(9999, 12, 31) : day;
        return within.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
