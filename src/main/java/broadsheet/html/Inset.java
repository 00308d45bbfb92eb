package broadsheet.html;

import gg.jte.Content;

/**
 * What one template wrote, on its way into another. Rooms hand it on and cannot make one of text.
 *
 * @param content for templates alone
 */
public record Inset(Content content) {}
