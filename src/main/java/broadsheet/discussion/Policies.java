package broadsheet.discussion;

import broadsheet.db.Transaction;
import broadsheet.text.Slug;
import java.util.Comparator;
import org.jdbi.v3.core.Handle;

/** The stored policies: of the site, of a section, of one story; the narrowest counts. */
public final class Policies {
    private static final String FIND =
            "select scope, policy, days from discussion_policy where scope in ('site', ?, ?)";
    private static final String SAVE = """
            insert into discussion_policy (scope, policy, days) values (?, ?, ?)
            on conflict (scope) do update set policy = excluded.policy, days = excluded.days""";
    private static final String MOVE = "update discussion_policy set scope = ? where scope = ?";
    private static final String FORGET = "delete from discussion_policy where scope = ?";

    private record Found(String scope, Policy policy) {}

    /** What counts for a story. */
    public Policy of(Handle sql, Slug section, String story) {
        return sql
                .createQuery(FIND)
                .bind(0, "section:" + section)
                .bind(1, "story:" + story)
                .map((row, _) ->
                        new Found(row.getString("scope"), Policy.of(row.getString("policy"), row.getInt("days"))))
                .list()
                .stream()
                .min(Comparator.comparingInt(found -> breadth(found.scope())))
                .map(Found::policy)
                .orElse(Policy.USUAL);
    }

    private static int breadth(String scope) {
        return scope.startsWith("story:") ? 0 : scope.startsWith("section:") ? 1 : 2;
    }

    /** Sets the policy of the whole site. */
    public void ofSite(Transaction transaction, Policy policy) {
        save(transaction, "site", policy);
        transaction.changed("discussion.policy", "discussion frame");
    }

    public void ofSection(Transaction transaction, Slug section, Policy policy) {
        save(transaction, "section:" + section, policy);
        transaction.changed("discussion.policy", "discussion frame");
    }

    /** Lets what counts for a section count for it at its new address. */
    public void move(Transaction transaction, Slug before, Slug after) {
        transaction.sql().execute(FORGET, "section:" + after);
        transaction.sql().execute(MOVE, "section:" + after, "section:" + before);
        transaction.changed("discussion.policy", "discussion frame");
    }

    public void ofStory(Transaction transaction, String story, Policy policy) {
        save(transaction, "story:" + story, policy);
        transaction.changed("discussion.policy", Comments.key(story));
    }

    /** Lets what counts for its section count again. */
    public void ofStoryAsUsual(Transaction transaction, String story) {
        transaction.sql().execute(FORGET, "story:" + story);
        transaction.changed("discussion.policy", Comments.key(story));
    }

    private static void save(Transaction transaction, String scope, Policy policy) {
        transaction.sql().execute(SAVE, scope, policy.word(), policy.afterDays());
    }
}
