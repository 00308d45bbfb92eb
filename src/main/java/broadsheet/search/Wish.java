package broadsheet.search;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * One word or phrase of a question as the index understands it.
 *
 * @param ways how a story may have it, one for each place; what they give is added up
 * @param terms what to mark where it was found
 * @param little whether it is one of the little words that a story need not have
 * @param corrections what the word was taken for, the likeliest first; empty if it was taken as it is
 */
record Wish(Wanted wanted, List<Query> ways, Set<Term> terms, boolean little, List<String> corrections) {

    /** Finds the stories that have it in any way; how well does not matter. */
    Query anywhere() {
        var any = new BooleanQuery.Builder();
        for (var way : ways) add(any, way);
        return any.build();
    }

    // All on one level, where stories are gathered by the thousand and not one by one.
    private static void add(BooleanQuery.Builder any, Query way) {
        switch (way) {
            case DisjunctionMaxQuery several -> several.getDisjuncts().forEach(each -> add(any, each));
            case BoostQuery weighed -> add(any, weighed.getQuery());
            default -> any.add(way, Occur.SHOULD);
        }
    }
}
