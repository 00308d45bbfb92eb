package broadsheet.db;

import java.time.Instant;

/**
 * One line of the change log: something happened that somebody could see.
 *
 * @param id names this line; its place in the log is what {@link Changes#after} makes of it
 * @param what the kind of event, such as {@code story.published}
 * @param subject the identifier of the thing it happened to
 * @param at when, by the clock of the process that wrote it
 */
public record Change(long id, String what, String subject, Instant at) {}
