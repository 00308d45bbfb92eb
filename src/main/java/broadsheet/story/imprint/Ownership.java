package broadsheet.story.imprint;

import java.util.List;
import java.util.Map;

/**
 * Whose the paper is and what it lives on.
 *
 * @param owner who it belongs to; may be empty
 * @param form what that is in law: "registered cooperative"; may be empty
 * @param statement what the paper says about it, in paragraphs; may be empty
 * @param funders the largest first, as the publisher orders them
 * @param policies addresses of what is promised in writing
 */
public record Ownership(
        String owner, String form, String statement, List<Funder> funders, Map<Policy, String> policies) {
    static final Ownership UNTOLD = new Ownership("", "", "", List.of(), Map.of());

    public Ownership {
        funders = List.copyOf(funders);
        policies = Map.copyOf(policies);
    }
}
