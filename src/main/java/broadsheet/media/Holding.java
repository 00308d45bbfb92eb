package broadsheet.media;

import java.time.Instant;

/**
 * A picture with all that the library knows of it.
 *
 * @param source where it comes from; empty when the newsroom took it itself
 * @param fileName as it was sent; empty for what did not come as a file
 * @param addedBy the account that brought it; empty for what came by import
 */
public record Holding(Picture picture, String source, String fileName, Instant addedAt, String addedBy) {}
