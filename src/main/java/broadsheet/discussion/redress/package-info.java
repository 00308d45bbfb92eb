/**
 * What the law asks of whoever decides about the words of others (Regulation (EU) 2022/2065): notices of illegal content,
 * reasons told to writers, appeals, and the figures of a year. Lies in the discussion's room.
 * Door: {@link Notices}, {@link Statements}, {@link Appeals}, {@link Tally}, {@link RedressLetters}.
 */
@NullMarked
package broadsheet.discussion.redress;

import org.jspecify.annotations.NullMarked;
