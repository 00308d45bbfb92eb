package broadsheet.front.page;

/**
 * A moment as a page tells it.
 *
 * @param machine for the {@code datetime} attribute: ISO 8601 with the paper's offset
 * @param words as its readers write it
 */
public record Told(String machine, String words) {}
