package broadsheet.front.page;

/**
 * What somebody said, as their topic's page shows it.
 *
 * @param words with their quotation marks
 * @param story that has it
 */
public record SaidView(String words, TeaserView story) {}
