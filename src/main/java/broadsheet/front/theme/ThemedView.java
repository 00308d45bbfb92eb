package broadsheet.front.theme;

import broadsheet.front.page.Frame;
import broadsheet.front.page.Head;
import broadsheet.html.Inset;

/**
 * A page whose inside a theme has set: {@code themed.jte}.
 *
 * @param form for the style sheet, as on the house's own page of the kind
 */
public record ThemedView(Head head, Frame frame, String form, Inset content) {}
