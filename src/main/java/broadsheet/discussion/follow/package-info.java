/**
 * Letters to those who follow a thread: the one that asks, and those that tell what was answered. Lies in the discussion's room.
 * Door: {@link ThreadLetters}.
 */
@NullMarked
package broadsheet.discussion.follow;

import org.jspecify.annotations.NullMarked;
