/**
 * Stories while they are being worked on: the copy that is written, who is at it, what lies on the desk, who may touch it.
 * Door: {@link WorkingCopies}.
 */
@NullMarked
package broadsheet.story.work;

import org.jspecify.annotations.NullMarked;
