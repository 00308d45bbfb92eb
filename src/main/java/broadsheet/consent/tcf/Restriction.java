package broadsheet.consent.tcf;

/**
 * What the publisher does not let these vendors do, whatever the reader said.
 *
 * @param purpose 1 to 63
 */
public record Restriction(int purpose, Type type, Ids vendors) {
    /** In the order of the numbers that the format gives them. */
    public enum Type {
        NOT_ALLOWED,
        REQUIRE_CONSENT,
        REQUIRE_LEGITIMATE_INTEREST
    }
}
