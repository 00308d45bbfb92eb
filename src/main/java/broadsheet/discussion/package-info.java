/**
 * What readers say below a story: writing, the house rules, conversations and who stands behind them. Nothing here knows how a
 * page looks. Uses text, html, db, mail, people, story.
 * Door: {@link Discussion}, {@link Comments}, {@link Moderation}.
 */
@NullMarked
package broadsheet.discussion;

import org.jspecify.annotations.NullMarked;
