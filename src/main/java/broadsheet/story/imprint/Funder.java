package broadsheet.story.imprint;

/**
 * Somebody who pays for the paper.
 *
 * @param share of the year's income, as the publisher puts it: "35 %", "12,000 €"; may be empty
 * @param purpose what it is given for; may be empty
 */
public record Funder(String name, String share, String purpose) {
    public Funder {
        if (name.isBlank()) throw new IllegalArgumentException("A funder has a name.");
    }
}
