/**
 * Themes: a newsroom's own templates and style sheet, which place typed parts and can do nothing else. Read once, checked
 * against the contract, and kept as bytes and parts. Knows no news: which parts a page has is said by a {@link Kit}.
 * Door: {@link Theme}, {@link ThemeFiles}, {@link Kit}.
 */
@NullMarked
package broadsheet.html.theme;

import org.jspecify.annotations.NullMarked;
