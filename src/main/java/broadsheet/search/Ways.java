package broadsheet.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** In which ways a story may have a word, by the place where it stands. */
final class Ways {
    private final Map<String, List<Query>> byPlace = new LinkedHashMap<>();

    void add(String place, Query way) {
        byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(way);
    }

    /** One for each place: the best way there counts. */
    List<Query> all() {
        return byPlace.values().stream()
                .map(ways -> ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0))
                .toList();
    }

    Set<Term> terms() {
        var terms = new HashSet<Term>();
        for (var ways : byPlace.values()) for (var way : ways) way.visit(QueryVisitor.termCollector(terms));
        return Set.copyOf(terms);
    }
}
