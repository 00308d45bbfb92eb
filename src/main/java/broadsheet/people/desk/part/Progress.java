package broadsheet.people.desk.part;

/**
 * How far long work has come. The page may ask again by itself ({@code data-reload}, in seconds) until it is done.
 *
 * @param sentence "Bringing in 1,204 of 5,000 stories"
 * @param total 0 when nobody knows yet
 */
public record Progress(String id, String sentence, long done, long total) {}
