package broadsheet.search;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;

/**
 * One word or phrase of a question as the index understands it.
 *
 * @param query finds the stories that have it
 * @param terms what to mark where it was found
 * @param little whether it is one of the little words that a story need not have
 * @param corrections what the word was taken for, the likeliest first; empty if it was taken as it is
 */
record Wish(Wanted wanted, Query query, Set<Term> terms, boolean little, List<String> corrections) {}
