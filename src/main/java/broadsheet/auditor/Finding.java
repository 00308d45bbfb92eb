package broadsheet.auditor;

/**
 * Something that a supervisor would ask about.
 *
 * @param rule its name, for machines
 * @param fault false for what is only worth knowing
 */
public record Finding(String rule, boolean fault, Round round, String sentence) {}
